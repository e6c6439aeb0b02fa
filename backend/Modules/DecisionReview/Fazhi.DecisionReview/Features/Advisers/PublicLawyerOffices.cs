using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Advisers;

/// <summary>公职律师办公室。</summary>
/// <param name="On">当日设立着的；不给则为全部。</param>
internal sealed record ListPublicLawyerOfficesQuery(DateOnly? On = null) : IRequest<Page<PublicLawyerOfficeView>>;

/// <summary>公职律师办公室。</summary>
internal sealed record PublicLawyerOfficeView(Guid Id, long Version, string Name, Guid OrganizationId, string OrganizationName, DateOnly EstablishedOn, DateOnly? ClosedOn);

internal static class ListPublicLawyerOfficesEndpoint
{
    public static void Map(RouteGroupBuilder offices) => offices
        .MapGet("", async ([AsParameters] ListPublicLawyerOfficesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListPublicLawyerOffices").WithSummary("公职律师办公室").RequirePermission(DecisionReviewPermissions.ReadAdvisers);
}

internal sealed class ListPublicLawyerOfficesHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations)
    : IRequestHandler<ListPublicLawyerOfficesQuery, Page<PublicLawyerOfficeView>>
{
    public async Task<Page<PublicLawyerOfficeView>> Handle(ListPublicLawyerOfficesQuery request, CancellationToken cancellationToken)
    {
        var names = await organizations.GetAsync(cancellationToken);
        var offices = await db.PublicLawyerOffices.AsNoTracking()
            .Where(o => request.On == null || (o.EstablishedOn <= request.On && (o.ClosedOn == null || o.ClosedOn > request.On)))
            .OrderBy(o => o.EstablishedOn).ThenBy(o => o.Id).ToListAsync(cancellationToken);   // as many as a county has units
        return new([.. offices.Select(o => new PublicLawyerOfficeView(o.Id, o.Version, o.Name, o.OrganizationId, names.NameOf(o.OrganizationId), o.EstablishedOn, o.ClosedOn))], null);
    }
}

/// <summary>登记公职律师办公室。</summary>
internal sealed record EstablishPublicLawyerOfficeCommand(PublicLawyerOfficeBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Name">名称。</param>
/// <param name="OrganizationId">设立的单位。</param>
/// <param name="EstablishedOn">设立之日。</param>
/// <param name="ClosedOn">撤销之日。</param>
internal sealed record PublicLawyerOfficeBody(string Name, Guid OrganizationId, DateOnly EstablishedOn, DateOnly? ClosedOn = null)
{
    public PublicLawyerOfficeDetails ToDetails() => new(Name.Trim(), OrganizationId, EstablishedOn, ClosedOn);
}

internal static class EstablishPublicLawyerOfficeEndpoint
{
    public static void Map(RouteGroupBuilder offices) => offices
        .MapPost("", async (PublicLawyerOfficeBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new EstablishPublicLawyerOfficeCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/public-lawyer-offices/{id}", new CreatedId(id), tag);
        })
        .WithName("EstablishPublicLawyerOffice").WithSummary("登记公职律师办公室").RequirePermission(DecisionReviewPermissions.ManageAdvisers);
}

internal sealed class EstablishPublicLawyerOfficeValidator : AbstractValidator<EstablishPublicLawyerOfficeCommand>
{
    public EstablishPublicLawyerOfficeValidator() => RuleFor(c => c.Body).SetValidator(new PublicLawyerOfficeBodyValidator());
}

internal sealed class PublicLawyerOfficeBodyValidator : AbstractValidator<PublicLawyerOfficeBody>
{
    public PublicLawyerOfficeBodyValidator()
    {
        RuleFor(b => b.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(b => b.EstablishedOn).NotEmpty().WithName("设立之日");
        RuleFor(b => b.ClosedOn).GreaterThan(b => b.EstablishedOn).WithName("撤销之日");
    }
}

internal sealed class EstablishPublicLawyerOfficeHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, ICurrentUser users)
    : IRequestHandler<EstablishPublicLawyerOfficeCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(EstablishPublicLawyerOfficeCommand request, CancellationToken cancellationToken)
    {
        var details = request.Body.ToDetails();
        if ((await organizations.GetAsync(cancellationToken)).Find(details.OrganizationId)?.CountyCode != users.User.CountyCode)
            throw new MalformedRequestException("organizationId", "没有这个单位。");
        RegisterRules.OfficeOnce.Require(!await db.PublicLawyerOffices.AnyAsync(o => o.Name == details.Name, cancellationToken));
        var office = PublicLawyerOffice.Establish(users.User.CountyCode, details);
        db.Add(office);
        await db.SaveChangesAsync(cancellationToken);
        return (office.Id, new(office.Version));
    }
}

/// <summary>更正公职律师办公室。</summary>
internal sealed record CorrectPublicLawyerOfficeCommand(Guid Id, IfMatch Expected, PublicLawyerOfficeBody Body) : IRequest<ETag>;

internal static class CorrectPublicLawyerOfficeEndpoint
{
    public static void Map(RouteGroupBuilder offices) => offices
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, PublicLawyerOfficeBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectPublicLawyerOfficeCommand(id, expected, body), ct)))
        .WithName("CorrectPublicLawyerOffice").WithSummary("更正公职律师办公室").RequirePermission(DecisionReviewPermissions.ManageAdvisers);
}

internal sealed class CorrectPublicLawyerOfficeValidator : AbstractValidator<CorrectPublicLawyerOfficeCommand>
{
    public CorrectPublicLawyerOfficeValidator() => RuleFor(c => c.Body).SetValidator(new PublicLawyerOfficeBodyValidator());
}

internal sealed class CorrectPublicLawyerOfficeHandler(DecisionReviewDbContext db) : IRequestHandler<CorrectPublicLawyerOfficeCommand, ETag>
{
    public async Task<ETag> Handle(CorrectPublicLawyerOfficeCommand command, CancellationToken cancellationToken)
    {
        var office = await db.PublicLawyerOffices.LoadAsync(command.Id, command.Expected, cancellationToken);
        var details = command.Body.ToDetails();
        RegisterRules.OfficeOnce.Require(!await db.PublicLawyerOffices.AnyAsync(o => o.Name == details.Name && o.Id != command.Id, cancellationToken));
        office.Correct(details);
        await db.SaveChangesAsync(cancellationToken);
        return new(office.Version);
    }
}
