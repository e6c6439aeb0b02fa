using Fazhi.Kernel;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Organizations.Features;

/// <summary>撤销机构。</summary>
internal sealed record CloseOrganizationCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <summary>撤销。</summary>
/// <param name="On">自该日起不再存在。</param>
internal sealed record CloseBody(DateOnly On);

internal static class CloseOrganizationEndpoint
{
    public static void Map(RouteGroupBuilder organizations) => organizations
        .MapPost("/{id:guid}/close", async (Guid id, IfMatch expected, CloseBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CloseOrganizationCommand(id, expected, body.On), ct)))
        .WithName("CloseOrganization").WithSummary("撤销机构").RequirePermission(OrganizationPermissions.Manage);
}

internal sealed class CloseOrganizationHandler(PlatformDbContext db, IOrganizationDirectory directory, ICurrentUser current, TimeProvider clock)
    : IRequestHandler<CloseOrganizationCommand, ETag>
{
    public async Task<ETag> Handle(CloseOrganizationCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldTreeAsync(cancellationToken);
        var organization = await db.OrganizationsOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        var today = clock.TodayInChina();
        var children = (await directory.GetFreshAsync(cancellationToken)).ChildrenOf(organization.Id).Any(o => o.IsOpen(today));
        var users = await db.UsersOf(current.User).AnyAsync(u => u.OrganizationId == organization.Id && !u.Disabled, cancellationToken);
        organization.Close(command.On, children, users);
        await db.SaveTreeAsync(transaction, current.User, cancellationToken);
        return new(organization.Version);
    }
}
