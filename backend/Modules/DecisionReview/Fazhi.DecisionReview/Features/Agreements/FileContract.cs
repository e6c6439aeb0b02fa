using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同报备存档（政府采购法第四十七条）。</summary>
internal sealed record FileContractCommand(Guid Id, IfMatch Expected, FileContractBody Body) : IRequest<ETag>;

internal sealed record FileContractBody(string FileNumber, DateOnly On);

internal static class FileContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/file-copy", async (Guid id, IfMatch expected, FileContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new FileContractCommand(id, expected, body), ct)))
        .WithName("FileContract").WithSummary("合同报备存档").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class FileContractValidator : AbstractValidator<FileContractCommand>
{
    public FileContractValidator() => RuleFor(c => c.Body.FileNumber).NotEmpty().MaximumLength(100).WithName("备案号、存档号");
}

internal sealed class FileContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<FileContractCommand, ETag>
{
    public async Task<ETag> Handle(FileContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.FileCopy(command.Body.FileNumber, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
