using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>用户。</summary>
internal sealed record GetUserQuery(Guid Id) : IRequest<Versioned<UserRow>>;

internal static class GetUserEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var (user, tag) = await sender.Send(new GetUserQuery(id), ct);
            return Reply.Ok(user, tag);
        })
        .WithName("GetUser").WithSummary("用户详情").RequirePermission(IdentityPermissions.ReadUsers);
}

internal sealed class GetUserHandler(PlatformDbContext db, IOrganizationDirectory organizations, ICurrentUser current) : IRequestHandler<GetUserQuery, Versioned<UserRow>>
{
    public async Task<Versioned<UserRow>> Handle(GetUserQuery query, CancellationToken cancellationToken)
    {
        var user = await db.UsersOf(current.User).AsNoTracking().FirstOrDefaultAsync(u => u.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        return new(UserRows.Of(user, await organizations.GetAsync(cancellationToken), await db.Set<Role>().NamesAsync(cancellationToken)), new(user.Version));
    }
}
