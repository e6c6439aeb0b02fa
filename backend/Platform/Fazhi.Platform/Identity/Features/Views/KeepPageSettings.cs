using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Views;

/// <summary>保存本人对一个列表的设置。</summary>
internal sealed record KeepPageSettingsCommand(string Page, PageSettingsBody Body) : IRequest;

/// <param name="HiddenColumns">不显示的列；为空则按列表原样。</param>
/// <param name="Views">保存的视图，最多五十个。</param>
internal sealed record PageSettingsBody(IReadOnlyList<string>? HiddenColumns, IReadOnlyList<SavedView> Views);

internal static class KeepPageSettingsEndpoint
{
    public static void Map(RouteGroupBuilder mine) => mine
        .MapPut("/{page}", async (string page, PageSettingsBody body, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new KeepPageSettingsCommand(page, body), ct);
            return Reply.NoContent();
        })
        .WithName("KeepPageSettings").WithSummary("保存本人对一个列表的设置").WithDescription("整份替换；只影响本人。");
}

internal sealed class KeepPageSettingsValidator : AbstractValidator<KeepPageSettingsCommand>
{
    private const int MostViews = 50;
    private const int MostColumns = 100;

    public KeepPageSettingsValidator()
    {
        RuleFor(c => c.Page).NotEmpty().MaximumLength(64).Matches("^[A-Za-z0-9.-]+$").WithName("列表名称").WithMessage("列表名称须为字母、数字、点和连字符。");
        RuleFor(c => c.Body.HiddenColumns).Must(BeNames).WithName("不显示的列").WithMessage("列名过多、过长或者为空。");
        RuleFor(c => c.Body.Views).NotNull().Must(v => v is null || v.Count <= MostViews).WithName("视图").WithMessage($"最多保存{MostViews}个视图。");
        RuleFor(c => c.Body.Views).Must(v => v is null || v.Where(each => each is not null).Select(each => each.Name).Distinct().Count() == v.Count)
            .WithName("视图").WithMessage("视图不能重名。");
        RuleForEach(c => c.Body.Views).ChildRules(view =>
        {
            view.RuleFor(v => v.Name).NotEmpty().MaximumLength(20).WithName("视图名称");
            view.RuleFor(v => v.HiddenColumns).NotNull().Must(BeNames).WithName("不显示的列").WithMessage("列名过多、过长或者为空。");
            view.RuleFor(v => v.Filters).NotNull().Must(f => f is null || (f.Count <= MostColumns && f.All(p => p.Key.Length <= 64 && p.Value is { Length: <= 200 })))
                .WithName("筛选条件").WithMessage("筛选条件过多或者过长。");
        }).When(c => c.Body.Views is not null && c.Body.Views.All(v => v is not null));
    }

    private static bool BeNames(IReadOnlyList<string>? names) => names is null || (names.Count <= MostColumns && names.All(n => n is { Length: > 0 and <= 64 }));
}

internal sealed class KeepPageSettingsHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<KeepPageSettingsCommand>
{
    public async Task Handle(KeepPageSettingsCommand command, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var settings = await db.Set<PageSettings>().AsTracking().FirstOrDefaultAsync(s => s.UserId == me && s.Page == command.Page, cancellationToken);
        if (settings is null) db.Add(settings = PageSettings.Of(me, command.Page));
        settings.Keep(command.Body.HiddenColumns, command.Body.Views);
        await db.SaveChangesAsync(cancellationToken);
    }
}
