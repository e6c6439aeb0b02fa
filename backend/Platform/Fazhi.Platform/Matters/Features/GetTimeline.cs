using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Matters.Features;

/// <summary>一件事项的时间轴。</summary>
internal sealed record GetTimelineQuery(Guid Id, string? Module, string? After, int PageSize) : IRequest<Page<TimelineRow>>;

/// <summary>The timeline's address, for the matter index and for each module's dossiers.</summary>
public static class TimelineEndpoint
{
    /// <summary>Maps <c>/{id}/timeline</c> under a module's dossiers.</summary>
    /// <param name="dossiers">The group of the module's dossiers.</param>
    /// <param name="module">Prefix of the module: another module's matter is not found here.</param>
    /// <param name="operation">Name of the operation, unique in the API.</param>
    /// <param name="permission">Who may read the dossier may read its history.</param>
    public static void MapTimeline(this IEndpointRouteBuilder dossiers, string module, string operation, Permission permission) =>
        Map(dossiers, module, operation).RequirePermission(permission);

    internal static RouteHandlerBuilder Map(IEndpointRouteBuilder matters, string? module, string operation) => matters
        .MapGet("/{id:guid}/timeline", (Guid id, ISender sender, CancellationToken ct, string? after = null, int pageSize = 100) =>
            sender.Send(new GetTimelineQuery(id, module, after, pageSize), ct))
        .WithName(operation).WithSummary("时间轴：何人何时做了什么");
}

internal sealed class GetTimelineValidator : AbstractValidator<GetTimelineQuery>
{
    public GetTimelineValidator() => RuleFor(q => q.PageSize).PageSize();
}

internal sealed class GetTimelineHandler(IMatterAccess access, TimelineReader timeline) : IRequestHandler<GetTimelineQuery, Page<TimelineRow>>
{
    public async Task<Page<TimelineRow>> Handle(GetTimelineQuery request, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(request.Id, cancellationToken);
        if (request.Module is { } module && matter.Module != module) throw new NotFoundException();
        return await timeline.OfAsync(request.Id, request.After, request.PageSize, cancellationToken);
    }
}
