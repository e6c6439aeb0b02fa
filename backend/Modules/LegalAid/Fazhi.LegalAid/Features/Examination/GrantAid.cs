using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>决定给予法律援助（法律援助法第四十三条第一款）。</summary>
internal sealed record GrantAidCommand(Guid Id, IfMatch Expected, string? Opinion, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record GrantAidBody(string? Opinion, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class GrantAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/grant", async (Guid id, IfMatch expected, GrantAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new GrantAidCommand(id, expected, body.Opinion, body.On, body.Documents), ct)))
        .WithName("GrantAid").WithSummary("决定给予法律援助").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class GrantAidValidator : AbstractValidator<GrantAidCommand>
{
    public GrantAidValidator() => RuleFor(c => c.Opinion).MaximumLength(2000).WithName("审查意见");
}

internal sealed class GrantAidHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<GrantAidCommand, ETag>
{
    public async Task<ETag> Handle(GrantAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.Grant(command.Opinion, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
