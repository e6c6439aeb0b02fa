using System.Security.Cryptography;
using System.Text;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Web;

/// <summary>A <c>POST</c> with an <c>Idempotency-Key</c> is carried out once: a retry gets the first answer. The key is claimed before the
/// work begins; when nobody knows how the work ended, the key stays claimed, for twice is worse than never. What only reads is read again.</summary>
internal sealed class IdempotencyGuard(RequestDelegate next, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 200;

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var key)
            || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OnlyReads>() is not null)
            return next(context);
        var user = context.RequestServices.GetRequiredService<ICurrentUser>().User;
        return user.IsAnonymous ? next(context) : OnceAsync(context, user.Id, key.ToString());
    }

    private async Task OnceAsync(HttpContext context, Guid user, string key)
    {
        if (key.Length is 0 or > MaxLength || key.Any(c => c is <= ' ' or > '~'))
            throw new MalformedRequestException(Header, $"须为 1 至 {MaxLength} 个可见的 ASCII 字符。");
        var hash = await HashAsync(context);
        // A context of its own: the handlers' context may hold what a failed request left in it.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var now = clock.GetUtcNow();
        var claimed = await db.Database.ExecuteSqlAsync(
            $"insert into platform.idempotency_keys (user_id, key, request_hash, at) values ({user}, {key}, {hash}, {now}) on conflict do nothing", context.RequestAborted);
        if (claimed == 1) await FirstAsync(context, db, user, key);
        else await AgainAsync(context, db, user, key, hash);
    }

    private async Task FirstAsync(HttpContext context, PlatformDbContext db, Guid user, string key)
    {
        var keys = db.Set<IdempotencyKey>().Where(k => k.UserId == user && k.Key == key);
        var response = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        catch (Exception failure)
        {
            context.Response.Body = response;
            if (ProblemMapper.Of(failure).Status < 500) await keys.ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }

        context.Response.Body = response;
        var status = context.Response.StatusCode;
        if (status >= 400)
        {
            await keys.ExecuteDeleteAsync(CancellationToken.None);   // refused: nothing was done, and the next attempt may fare better
        }
        else if (context.GetEndpoint()?.Metadata.GetMetadata<AnswersSecret>() is null)
        {
            var (body, type, location, tag) = (buffer.ToArray(), context.Response.ContentType, Header("Location"), Header("ETag"));
            await keys.ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, status).SetProperty(k => k.ContentType, type)
                .SetProperty(k => k.Location, location).SetProperty(k => k.Tag, tag).SetProperty(k => k.Body, body), CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(response, context.RequestAborted);

        string? Header(string name) => context.Response.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static async Task AgainAsync(HttpContext context, PlatformDbContext db, Guid user, string key, byte[] hash)
    {
        var first = await db.Set<IdempotencyKey>().AsNoTracking().FirstOrDefaultAsync(k => k.UserId == user && k.Key == key, context.RequestAborted);
        var problem = first is not null && !first.RequestHash.AsSpan().SequenceEqual(hash)
                ? new Problem(422, "idempotency.otherRequest", "此 Idempotency-Key 已用于内容不同的请求。")
            : first?.Status is null
                ? new Problem(409, "idempotency.inProgress", "相同的请求正在办理，或者其结果不明、不能再次显示。请查询是否已经办成。") { RetryAfter = 5 }
            : null;
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }

        var response = context.Response;
        response.StatusCode = first!.Status!.Value;
        response.Headers["Idempotency-Replayed"] = "true";
        if (first.ContentType is { } type) response.ContentType = type;
        if (first.Location is { } location) response.Headers.Location = location;
        if (first.Tag is { } tag) response.Headers.ETag = tag;
        if (first.Body is { Length: > 0 } body) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<byte[]> HashAsync(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Path}{context.Request.QueryString}\n{context.Request.Headers.IfMatch}\n"));
        context.Request.EnableBuffering();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0) hash.AppendData(buffer.AsSpan(0, read));
        context.Request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}

/// <summary>Marks an endpoint whose answer holds a secret that is shown once: it is not kept for a retry.</summary>
internal sealed class AnswersSecret;

/// <summary>Marks a <c>POST</c> that only reads: a retry reads again, and is recorded again where reading is. Its answer, which may hold personal
/// data, is kept nowhere.</summary>
public sealed class OnlyReads;
