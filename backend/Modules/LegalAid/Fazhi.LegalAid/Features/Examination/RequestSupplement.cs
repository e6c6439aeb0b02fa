using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>一次性告知需要补充的全部材料（法律援助法第四十三条第二款）。</summary>
internal sealed record RequestSupplementCommand(Guid Id, IfMatch Expected, IReadOnlyList<string> Materials, DateOnly DueOn, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record RequestSupplementBody(IReadOnlyList<string> Materials, DateOnly DueOn, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RequestSupplementEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/request-supplement", async (Guid id, IfMatch expected, RequestSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestSupplementCommand(id, expected, body.Materials, body.DueOn, body.On, body.Documents), ct)))
        .WithName("RequestSupplement").WithSummary("通知补充材料").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class RequestSupplementValidator : AbstractValidator<RequestSupplementCommand>
{
    public RequestSupplementValidator()
    {
        RuleFor(c => c.Materials).NotEmpty().Must(m => m.Count <= 20).WithName("需要补充的材料").WithMessage("需要补充的材料为 1 至 20 项。");
        RuleForEach(c => c.Materials).NotEmpty().MaximumLength(190).WithName("需要补充的材料");
        RuleFor(c => c.DueOn).GreaterThan(c => c.On).WithName("补充期限");
    }
}

internal sealed class RequestSupplementHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RequestSupplementCommand, ETag>
{
    public async Task<ETag> Handle(RequestSupplementCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RequestSupplement(command.Materials, command.DueOn, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
