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

/// <summary>行政区划。</summary>
/// <param name="On">哪一天的区划；不给则为今天。</param>
/// <param name="All">连同已经不再适用的。</param>
internal sealed record ListDivisionsQuery(DateOnly? On, bool All = false) : IRequest<IReadOnlyList<DivisionRow>>;

/// <summary>登记区划。</summary>
internal sealed record RegisterDivisionCommand(RegisterDivisionBody Body) : IRequest<Versioned<DivisionRow>>;

/// <summary>撤销区划。</summary>
internal sealed record CloseDivisionCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <summary>登记区划，或者登记其更名、改设后的新记录。</summary>
/// <param name="Code">区划代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Kind">镇、乡或街道。</param>
/// <param name="EffectiveFrom">自何日起适用；同一代码的原记录到该日为止。</param>
internal sealed record RegisterDivisionBody(string Code, string Name, string Kind, DateOnly EffectiveFrom);

/// <summary>行政区划，在一段时期内。</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">区划代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Kind">镇、乡或街道。</param>
/// <param name="EffectiveFrom">自何日起适用。</param>
/// <param name="EffectiveTo">自何日起不再适用。</param>
/// <param name="Version">版本，修改时放入 If-Match。</param>
internal sealed record DivisionRow(Guid Id, string Code, string Name, string Kind, DateOnly EffectiveFrom, DateOnly? EffectiveTo, long Version);

internal static class DivisionsEndpoint
{
    public static void Map(RouteGroupBuilder organizations)
    {
        var divisions = organizations.MapGroup("/divisions");
        divisions.MapGet("", ([AsParameters] ListDivisionsQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListDivisions").WithSummary("行政区划").WithDescription("登录即可查看。");
        divisions.MapPost("", async (RegisterDivisionBody body, ISender sender, CancellationToken ct) =>
            {
                var (division, tag) = await sender.Send(new RegisterDivisionCommand(body), ct);
                return Reply.Created($"/api/v1/organizations/divisions?all=true#{division.Id}", division, tag);
            })
            .WithName("RegisterDivision").WithSummary("登记行政区划或其更名").RequirePermission(OrganizationPermissions.Manage);
        divisions.MapPost("/{id:guid}/close", async (Guid id, IfMatch expected, CloseBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new CloseDivisionCommand(id, expected, body.On), ct)))
            .WithName("CloseDivision").WithSummary("撤销行政区划").RequirePermission(OrganizationPermissions.Manage);
    }
}

internal sealed class RegisterDivisionValidator : AbstractValidator<RegisterDivisionCommand>
{
    public RegisterDivisionValidator()
    {
        RuleFor(c => c.Body.Code).Matches("^[0-9]{9,12}$").WithMessage("乡镇一级的区划代码须为 9 至 12 位数字。").WithName("区划代码");
        RuleFor(c => c.Body.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(c => c.Body.Kind).NotEmpty().MaximumLength(20).WithName("类别");
    }
}

internal sealed class ListDivisionsHandler(PlatformDbContext db, ICurrentUser current, TimeProvider clock) : IRequestHandler<ListDivisionsQuery, IReadOnlyList<DivisionRow>>
{
    public async Task<IReadOnlyList<DivisionRow>> Handle(ListDivisionsQuery query, CancellationToken cancellationToken)
    {
        var on = query.On ?? clock.TodayInChina();
        var divisions = db.DivisionsOf(current.User).AsNoTracking();
        if (!query.All) divisions = divisions.Where(d => d.EffectiveFrom <= on && (d.EffectiveTo == null || on < d.EffectiveTo));
        return await divisions.OrderBy(d => d.Code).ThenBy(d => d.EffectiveFrom)
            .Select(d => new DivisionRow(d.Id, d.Code, d.Name, d.Kind, d.EffectiveFrom, d.EffectiveTo, d.Version)).ToListAsync(cancellationToken);
    }
}

internal sealed class RegisterDivisionHandler(PlatformDbContext db, ICurrentUser current, TimeProvider clock) : IRequestHandler<RegisterDivisionCommand, Versioned<DivisionRow>>
{
    public async Task<Versioned<DivisionRow>> Handle(RegisterDivisionCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var before = await db.DivisionsOf(current.User).Where(d => d.Code == body.Code && (d.EffectiveTo == null || body.EffectiveFrom < d.EffectiveTo))
            .ToListAsync(cancellationToken);
        OrganizationRules.OneDivisionAtATime.Require(before is [] or [{ EffectiveTo: null }] && before.TrueForAll(d => d.EffectiveFrom < body.EffectiveFrom));
        before.ForEach(d => d.Close(body.EffectiveFrom));
        var d = Division.Register(current.User.CountyCode, body.Code, body.Name, body.Kind, body.EffectiveFrom, clock.GetUtcNow());
        db.Add(d);
        await db.SaveChangesAsync(cancellationToken);
        return new(new(d.Id, d.Code, d.Name, d.Kind, d.EffectiveFrom, d.EffectiveTo, d.Version), new(d.Version));
    }
}

internal sealed class CloseDivisionHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<CloseDivisionCommand, ETag>
{
    public async Task<ETag> Handle(CloseDivisionCommand command, CancellationToken cancellationToken)
    {
        var division = await db.DivisionsOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        division.Close(command.On);
        await db.SaveChangesAsync(cancellationToken);
        return new(division.Version);
    }
}
