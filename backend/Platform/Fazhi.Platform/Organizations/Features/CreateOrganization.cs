using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Organizations.Features;

/// <summary>设立机构。</summary>
internal sealed record CreateOrganizationCommand(CreateOrganizationBody Body) : IRequest<Versioned<NewOrganization>>;

/// <summary>设立机构。</summary>
/// <param name="Code">代码，县内唯一。</param>
/// <param name="Name">名称。</param>
/// <param name="Kind">类别。</param>
/// <param name="ParentId">上级机构。</param>
/// <param name="DivisionCode">所辖区划的代码。</param>
/// <param name="EffectiveFrom">设立日期；不给则为今天。</param>
/// <param name="Ordinal">在同级中的次序。</param>
internal sealed record CreateOrganizationBody(string Code, string Name, OrganizationKind Kind, Guid? ParentId, string? DivisionCode, DateOnly? EffectiveFrom, int Ordinal = 0);

/// <summary>新设立的机构。</summary>
internal sealed record NewOrganization(Guid Id, string Code);

internal static class CreateOrganizationEndpoint
{
    public static void Map(RouteGroupBuilder organizations) => organizations
        .MapPost("", async (CreateOrganizationBody body, ISender sender, CancellationToken ct) =>
        {
            var (organization, tag) = await sender.Send(new CreateOrganizationCommand(body), ct);
            return Reply.Created($"/api/v1/organizations/{organization.Id}", organization, tag);
        })
        .WithName("CreateOrganization").WithSummary("设立机构").RequirePermission(OrganizationPermissions.Manage);
}

internal sealed class CreateOrganizationValidator : AbstractValidator<CreateOrganizationCommand>
{
    public CreateOrganizationValidator()
    {
        RuleFor(c => c.Body.Code).NotEmpty().MaximumLength(40).Matches("^[A-Za-z0-9-]+$").WithMessage("代码须为字母、数字和连字符。").WithName("代码");
        RuleFor(c => c.Body.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(c => c.Body.DivisionCode).Matches("^[0-9]{6,12}$").WithMessage("区划代码须为 6 至 12 位数字。").WithName("区划代码");
        RuleFor(c => c.Body.Ordinal).InclusiveBetween(0, 10_000).WithName("次序");
    }
}

internal sealed class CreateOrganizationHandler(PlatformDbContext db, IOrganizationDirectory directory, ICurrentUser current, TimeProvider clock)
    : IRequestHandler<CreateOrganizationCommand, Versioned<NewOrganization>>
{
    public async Task<Versioned<NewOrganization>> Handle(CreateOrganizationCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldTreeAsync(cancellationToken);
        var body = command.Body;
        var today = clock.TodayInChina();
        (await directory.GetFreshAsync(cancellationToken)).RequireParent(null, body.Kind, body.ParentId, current.User, today);
        if (body.Kind == OrganizationKind.County) throw new MalformedRequestException("kind", "县一级机构在安装时设立。");
        if (await db.OrganizationsOf(current.User).AnyAsync(o => o.Code == body.Code, cancellationToken)) throw new MalformedRequestException("code", "代码已被使用。");
        var organization = Organization.Create(current.User.CountyCode, body.Code, body.Kind, body.EffectiveFrom ?? today, clock.GetUtcNow());
        organization.Describe(body.Name, body.ParentId, body.DivisionCode, body.Ordinal);
        db.Add(organization);
        await db.SaveTreeAsync(transaction, current.User, cancellationToken);
        return new(new(organization.Id, organization.Code), new(organization.Version));
    }
}
