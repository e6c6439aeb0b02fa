using Fazhi.Kernel;
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

/// <summary>记载送达：谁、何时、以何种方式收到。</summary>
internal sealed record RecordDocumentServiceCommand(Guid Id, IfMatch Expected, RecordDocumentServiceBody Body) : IRequest<ETag>;

internal sealed record RecordDocumentServiceBody(string RecipientName, string MethodName, DateOnly ServedOn, string? ServerName, string? Remark);

internal static class RecordDocumentServiceEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/record-service", async (Guid id, IfMatch expected, RecordDocumentServiceBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordDocumentServiceCommand(id, expected, body), ct)))
        .WithName("RecordDocumentService").WithSummary("记载送达").RequirePermission(DocumentPermissions.Issue);
}

internal sealed class RecordDocumentServiceValidator : AbstractValidator<RecordDocumentServiceCommand>
{
    public RecordDocumentServiceValidator()
    {
        RuleFor(c => c.Body.RecipientName).NotEmpty().MaximumLength(100).WithName("受送达人");
        RuleFor(c => c.Body.MethodName).NotEmpty().MaximumLength(40).WithName("送达方式");
        RuleFor(c => c.Body.ServerName).MaximumLength(100).WithName("送达人");
        RuleFor(c => c.Body.Remark).MaximumLength(500).WithName("备注");
    }
}

internal sealed class RecordDocumentServiceHandler(PlatformDbContext db, IMatterAccess access, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<RecordDocumentServiceCommand, ETag>
{
    public async Task<ETag> Handle(RecordDocumentServiceCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Set<IssuedDocument>().FirstOrDefaultAsync(d => d.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        await access.RequireAsync(document.MatterId, cancellationToken);
        command.Expected.Require(document.Version);
        var body = command.Body;
        document.RecordService(new(body.RecipientName, body.MethodName, body.ServedOn, body.ServerName, body.Remark, users.User.DisplayName), clock.TodayInChina());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
