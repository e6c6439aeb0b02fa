using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>作废文书：写明理由，文号保留。</summary>
internal sealed record VoidDocumentCommand(Guid Id, IfMatch Expected, string Reason) : IRequest<ETag>;

internal sealed record VoidDocumentBody(string Reason);

internal static class VoidDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/void", async (Guid id, IfMatch expected, VoidDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new VoidDocumentCommand(id, expected, body.Reason), ct)))
        .WithName("VoidDocument").WithSummary("作废文书").RequirePermission(DocumentPermissions.Void);
}

internal sealed class VoidDocumentValidator : AbstractValidator<VoidDocumentCommand>
{
    public VoidDocumentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("作废理由");
}

internal sealed class VoidDocumentHandler(PlatformDbContext db, IMatterAccess access, IEnumerable<IDocumentFacts> facts) : IRequestHandler<VoidDocumentCommand, ETag>
{
    public async Task<ETag> Handle(VoidDocumentCommand command, CancellationToken cancellationToken)
    {
        var matterId = await db.Set<IssuedDocument>().Where(d => d.Id == command.Id).Select(d => (Guid?)d.MatterId).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var matter = await access.RequireAsync(matterId, cancellationToken);
        await using var transaction = await db.HoldMatterAsync(matterId, cancellationToken);
        var document = await db.Set<IssuedDocument>().SingleAsync(d => d.Id == command.Id, cancellationToken);
        if (document.Number is { } number && facts.FirstOrDefault(f => f.Module == matter.Module) is { } module && await module.IsCitedAsync(matter.Id, number, cancellationToken))
            throw new ConflictException("document.cited", $"案卷已经按{number}出具，不能作废。");
        command.Expected.Require(document.Version);
        document.Void(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(document.Version);
    }
}
