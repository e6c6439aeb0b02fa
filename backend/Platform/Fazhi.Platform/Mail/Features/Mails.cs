using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Mail.Features;

/// <summary>系统发出的邮件，新的在前。</summary>
/// <param name="Status">状态。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListMailsQuery(Code<MailStatus>? Status = null, string? After = null, int PageSize = Page.DefaultSize) : IRequest<MailPage>;

/// <summary>一页邮件。</summary>
/// <param name="Items">本页各行。</param>
/// <param name="NextCursor">下一页从何处开始；最后一页为 null。</param>
/// <param name="ToFolder">没有设置邮件服务器，邮件写入数据目录下的文件。</param>
internal sealed record MailPage(IReadOnlyList<MailRow> Items, string? NextCursor, bool ToFolder);

/// <summary>一封邮件。</summary>
/// <param name="Id">标识。</param>
/// <param name="Kind">模板代码。</param>
/// <param name="RecipientName">收件人。</param>
/// <param name="Address">邮箱。</param>
/// <param name="Subject">主题。</param>
/// <param name="Status">状态。</param>
/// <param name="CreatedAt">写成的时刻。</param>
/// <param name="SentAt">发出的时刻。</param>
/// <param name="Attempts">尝试次数。</param>
/// <param name="NextAttemptAt">下一次尝试。</param>
/// <param name="LastError">最近一次失败的原因。</param>
internal sealed record MailRow(Guid Id, string Kind, string RecipientName, string Address, string Subject, MailStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? SentAt,
    int Attempts, DateTimeOffset? NextAttemptAt, string? LastError);

/// <summary>一封邮件的内容；当事人姓名在写成时已脱敏。</summary>
internal sealed record GetMailQuery(Guid Id) : IRequest<MailView>;

/// <summary>邮件的内容。</summary>
/// <param name="Mail">邮件。</param>
/// <param name="MessageId">Message-ID：同一封邮件重发时不变。</param>
/// <param name="Html">网页正文。</param>
/// <param name="Text">纯文本正文。</param>
internal sealed record MailView(MailRow Mail, string MessageId, string Html, string Text);

/// <summary>重发：发送失败的邮件从头再试。</summary>
internal sealed record ResendMailCommand(Guid Id) : IRequest;

internal static class MailsEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        var mails = notifications.MapGroup("/mails");
        mails.MapGet("", ([AsParameters] ListMailsQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListMails").WithSummary("系统发出的邮件").RequirePermission(ReminderPermissions.Manage);
        mails.MapGet("/{id:guid}", (Guid id, ISender sender, CancellationToken ct) => sender.Send(new GetMailQuery(id), ct))
            .WithName("GetMail").WithSummary("一封邮件的内容").RequirePermission(ReminderPermissions.Manage);
        mails.MapPost("/{id:guid}/resend", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                await sender.Send(new ResendMailCommand(id), ct);
                return Reply.NoContent();
            })
            .WithName("ResendMail").WithSummary("重发邮件").RequirePermission(ReminderPermissions.Manage);
    }
}

internal sealed class ListMailsValidator : AbstractValidator<ListMailsQuery>
{
    public ListMailsValidator() => RuleFor(q => q.PageSize).PageSize();
}

internal sealed class MailHandlers(PlatformDbContext db, ICurrentUser users, IAuditTrail trail, IOptions<SmtpOptions> options, TimeProvider clock)
    : IRequestHandler<ListMailsQuery, MailPage>, IRequestHandler<GetMailQuery, MailView>, IRequestHandler<ResendMailCommand>
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    private IQueryable<OutgoingMail> OfCounty
    {
        get
        {
            var county = users.User.CountyCode;
            return db.Set<OutgoingMail>().Where(m => m.CountyCode == county);
        }
    }

    public async Task<MailPage> Handle(ListMailsQuery request, CancellationToken cancellationToken)
    {
        var mails = OfCounty.AsNoTracking();
        if (request.Status is { Value: var status }) mails = mails.Where(m => m.Status == status);
        if (Cursor.Decode<Position>(request.After) is var (at, id))
            mails = mails.Where(m => EF.Functions.LessThan(ValueTuple.Create(m.CreatedAt, m.Id), ValueTuple.Create(at, id)));
        var rows = await Rows(mails.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        var page = Page.Of(rows, request.PageSize, m => new Position(m.CreatedAt, m.Id));
        return new(page.Items, page.NextCursor, options.Value.Host is not { Length: > 0 });
    }

    public async Task<MailView> Handle(GetMailQuery request, CancellationToken cancellationToken)
    {
        var mail = OfCounty.AsNoTracking().Where(m => m.Id == request.Id);
        var content = await mail.Select(m => new { m.Key, m.Html, m.Text }).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return new(await Rows(mail).SingleAsync(cancellationToken), OutgoingMail.MessageIdOf(content.Key, options.Value.From.Split('@')[^1]), content.Html, content.Text);
    }

    public async Task Handle(ResendMailCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await OfCounty.Where(m => m.Id == request.Id && m.Status == MailStatus.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now), cancellationToken);
        if (found == 0) throw new ConflictException("mails.notFailed", "只能重发发送失败的邮件。");
        await trail.RecordAsync("resent", "OutgoingMail", request.Id, null, cancellationToken);
    }

    private static IQueryable<MailRow> Rows(IQueryable<OutgoingMail> mails) => mails.Select(m =>
        new MailRow(m.Id, m.Kind, m.RecipientName, m.Address, m.Subject, m.Status, m.CreatedAt, m.SentAt, m.Attempts, m.NextAttemptAt, m.LastError));
}
