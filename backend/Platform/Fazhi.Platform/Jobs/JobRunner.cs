using System.Globalization;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fazhi.Platform.Jobs;

/// <summary>Runs a job for Hangfire: at one instance at a time, as the system, and with its outcome written down.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobCatalogue jobs, NpgsqlDataSource database, TimeProvider clock, ILogger<JobRunner> logger)
{
    private static readonly string Server = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");

    /// <summary>Runs the job unless another instance is at it. The timetable brings it again, so Hangfire need not retry, nor log what is logged here.</summary>
    [AutomaticRetry(Attempts = 0, LogEvents = false, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [JobDisplayName("{0}")]
    public async Task RunAsync(string jobId, CancellationToken ct)
    {
        if (jobs.Find(jobId) is not { } job) return;   // of another version
        await using var connection = await database.OpenConnectionAsync(ct);
        if (!await LockAsync(connection, job.Id, ct)) return;
        try
        {
            await WriteAsync("""
                insert into platform.job_states as s (id, started_at, server, runs, failures, failures_in_a_row) values ($1, $2, $3, 1, 0, 0)
                on conflict (id) do update set started_at = $2, server = $3, runs = s.runs + 1
                """, ct, job.Id, clock.GetUtcNow(), Server);
            await RunAsync(job, ct);
            await WriteAsync("update platform.job_states set ended_at = $2, succeeded_at = $2, failures_in_a_row = 0 where id = $1", ct, job.Id, clock.GetUtcNow());
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // Its own text may hold an address or a row, so of people: the log has type and place, the page of administrators the text.
            logger.LogError("Job {Job} failed with {Exception} at {Place}", job.Id, ProblemExceptionHandler.Chain(failure), failure.StackTrace);
            var error = $"{failure.GetType().Name}: {failure.Message}";
            await WriteAsync("""
                update platform.job_states set ended_at = $2, failed_at = $2, failures = failures + 1, failures_in_a_row = failures_in_a_row + 1, last_error = $3 where id = $1
                """, ct, job.Id, clock.GetUtcNow(), error.Length > 2000 ? error[..2000] : error);
            throw;
        }
        finally
        {
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task RunAsync(RecurringJob job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var catalogue = scope.ServiceProvider.GetRequiredService<PermissionCatalogue>();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("", catalogue) with { DisplayName = $"系统（{job.Title}）" };
        await ((IJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(ct);
    }

    /// <summary>A lock of the session: when the instance dies, it is free.</summary>
    private static async Task<bool> LockAsync(NpgsqlConnection connection, string jobId, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('fazhi.job.' || $1, 0))", connection) { Parameters = { new() { Value = jobId } } };
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task WriteAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
