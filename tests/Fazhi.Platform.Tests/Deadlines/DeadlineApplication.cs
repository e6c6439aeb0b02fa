using System.Security.Claims;
using System.Text.Encodings.Web;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Fazhi.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Tests.Deadlines;

/// <summary>The deadlines alone over HTTP and a database of their own: they work without any module. Who calls is said in a header.</summary>
public sealed class DeadlineApplication : IAsyncLifetime
{
    private const string Caller = "X-Caller";

    private TestDatabase? database;
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Template.Empty);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["ConnectionStrings:Fazhi"] = database.ConnectionString;
        builder.Services.AddSingleton(TimeProvider.System).AddFazhiPersistence().AddFazhiWeb().AddFazhiSecurity().AddDeadlines();
        builder.Services.AddSingleton<IRequestOrigin, NoOrigin>();
        builder.Services.AddUseCases<PlatformDbContext>();
        builder.Services.AddAuthentication(Caller).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(Caller, null);
        app = builder.Build();
        app.UseFazhiProblems();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGroup("/api/v1").MapDeadlines();
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
            await scope.ServiceProvider.GetRequiredService<DeadlineSeed>().SeedAsync(CancellationToken.None);
        }

        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    public HttpClient Anonymous() => app!.GetTestClient();

    /// <summary><c>sysadmin</c> may change rules and calendars; nobody else may.</summary>
    public HttpClient As(string userName)
    {
        var client = app!.GetTestClient();
        client.DefaultRequestHeaders.Add(Caller, userName);
        return client;
    }

    private sealed class HeaderSignIn(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, CurrentUserHolder holder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Caller].ToString() is not { Length: > 0 } name) return Task.FromResult(AuthenticateResult.NoResult());
            holder.User = CurrentUser.Anonymous with
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                DisplayName = name,
                Permissions = name == "sysadmin" ? new HashSet<string> { DeadlinePermissions.Manage.Code } : new HashSet<string>(),
            };
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(Caller)), Caller)));
        }
    }

    private sealed class NoOrigin : IRequestOrigin
    {
        public string? RemoteAddress => null;
    }
}
