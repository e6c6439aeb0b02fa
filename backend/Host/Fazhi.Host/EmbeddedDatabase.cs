using Fazhi.EmbeddedPostgres;
using Fazhi.Platform.Persistence;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fazhi.Host;

/// <summary>The PostgreSQL that runs where no connection string is configured, in the folder <c>postgres</c> of the data folder.</summary>
internal sealed class EmbeddedDatabase(ConfigurationManager configuration) : IAsyncDisposable
{
    private PostgresServer? server;

    /// <summary>Starts the server and puts its connection string where everybody looks for one.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot run.</exception>
    public async Task StartAsync()
    {
        Verbs.Say("启动内置 PostgreSQL");
        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new();
        server = await PostgresServer.StartAsync(new() { Folder = Path.GetFullPath(Path.Combine(data.Folder, "postgres")) }, NullLogger.Instance, CancellationToken.None);
        configuration[$"ConnectionStrings:{PersistenceRegistration.ConnectionName}"] = server.ConnectionString;
    }

    /// <inheritdoc cref="PostgresServer.DiskFailure"/>
    public string? DiskFailure() => server?.DiskFailure();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
