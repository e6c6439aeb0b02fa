using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Handling;

/// <summary>报告办理进展（法律援助法第五十条）。</summary>
internal sealed record ReportAidProgressCommand(Guid Id, IfMatch Expected, ProgressKind Kind, string Content, string? Place, DateOnly On) : IRequest<ETag>;

internal sealed record ReportAidProgressBody(ProgressKind Kind, string Content, string? Place, DateOnly On);

internal static class ReportAidProgressEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/report-progress", async (Guid id, IfMatch expected, ReportAidProgressBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReportAidProgressCommand(id, expected, body.Kind, body.Content, body.Place, body.On), ct)))
        .WithName("ReportAidProgress").WithSummary("报告办理进展").RequirePermission(LegalAidPermissions.Handle);
}

internal sealed class ReportAidProgressValidator : AbstractValidator<ReportAidProgressCommand>
{
    public ReportAidProgressValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithName("进展种类");
        RuleFor(c => c.Content).NotEmpty().MaximumLength(2000).WithName("内容");
        RuleFor(c => c.Place).MaximumLength(200).WithName("地点");
    }
}

internal sealed class ReportAidProgressHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<ReportAidProgressCommand, ETag>
{
    public async Task<ETag> Handle(ReportAidProgressCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.ReportProgress(command.Kind, command.Content, command.Place, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
