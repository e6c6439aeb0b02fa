using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Views;

/// <summary>本人对各个列表的设置。</summary>
internal sealed record ListPageSettingsQuery : IRequest<IReadOnlyList<PageSettingsView>>;

/// <summary>列表设置。</summary>
/// <param name="Page">列表的名称。</param>
/// <param name="HiddenColumns">不显示的列；没有选过的为空。</param>
/// <param name="Views">保存的视图。</param>
internal sealed record PageSettingsView(string Page, IReadOnlyList<string>? HiddenColumns, IReadOnlyList<SavedView> Views);

internal static class ListPageSettingsEndpoint
{
    public static void Map(RouteGroupBuilder mine) => mine
        .MapGet("", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListPageSettingsQuery(), ct)))
        .WithName("ListPageSettings").WithSummary("本人对各个列表的设置").WithDescription("没有保存过的列表不在其中。");
}

internal sealed class ListPageSettingsHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<ListPageSettingsQuery, IReadOnlyList<PageSettingsView>>
{
    public async Task<IReadOnlyList<PageSettingsView>> Handle(ListPageSettingsQuery request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        return await db.Set<PageSettings>().AsNoTracking().Where(s => s.UserId == me).OrderBy(s => s.Page)
            .Select(s => new PageSettingsView(s.Page, s.HiddenColumns, s.Views)).ToListAsync(cancellationToken);
    }
}
