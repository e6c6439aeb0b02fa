using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Organizations.Features;

/// <summary>修改机构。</summary>
internal sealed record EditOrganizationCommand(Guid Id, IfMatch Expected, EditOrganizationBody Body) : IRequest<ETag>;

/// <summary>修改机构。</summary>
/// <param name="Name">名称。</param>
/// <param name="ParentId">上级机构。</param>
/// <param name="DivisionCode">所辖区划的代码。</param>
/// <param name="Ordinal">在同级中的次序。</param>
internal sealed record EditOrganizationBody(string Name, Guid? ParentId, string? DivisionCode, int Ordinal);

internal static class EditOrganizationEndpoint
{
    public static void Map(RouteGroupBuilder organizations) => organizations
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, EditOrganizationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EditOrganizationCommand(id, expected, body), ct)))
        .WithName("EditOrganization").WithSummary("修改机构的名称、上级和次序").RequirePermission(OrganizationPermissions.Manage);
}

internal sealed class EditOrganizationValidator : AbstractValidator<EditOrganizationCommand>
{
    public EditOrganizationValidator()
    {
        RuleFor(c => c.Body.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(c => c.Body.DivisionCode).Matches("^[0-9]{6,12}$").WithMessage("区划代码须为 6 至 12 位数字。").WithName("区划代码");
        RuleFor(c => c.Body.Ordinal).InclusiveBetween(0, 10_000).WithName("次序");
    }
}

internal sealed class EditOrganizationHandler(PlatformDbContext db, IOrganizationDirectory directory, ICurrentUser current, TimeProvider clock)
    : IRequestHandler<EditOrganizationCommand, ETag>
{
    public async Task<ETag> Handle(EditOrganizationCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldTreeAsync(cancellationToken);
        var organization = await db.OrganizationsOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        var body = command.Body;
        (await directory.GetFreshAsync(cancellationToken)).RequireParent(organization.Id, organization.Kind, body.ParentId, current.User, clock.TodayInChina());
        organization.Describe(body.Name, body.ParentId, body.DivisionCode, body.Ordinal);
        await db.SaveTreeAsync(transaction, current.User, cancellationToken);
        return new(organization.Version);
    }
}
