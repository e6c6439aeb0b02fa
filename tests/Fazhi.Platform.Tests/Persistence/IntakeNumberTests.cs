using Fazhi.Platform.Persistence;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Persistence;

/// <summary>Numbers of intake: unique among servers, and without a gap among those who ask one server at once.</summary>
public sealed class IntakeNumberTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task Those_who_ask_at_once_use_up_one_block_before_the_next_is_fetched()
    {
        var numbers = application.Services.GetRequiredService<IntakeNumbers>();
        var given = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => numbers.NextAsync("000000", "at-once", 2026, CancellationToken.None).AsTask())));
        Assert.Equal(Enumerable.Range(1, 200), given.Order());
    }

    [Fact]
    public async Task Two_servers_never_give_the_same_number()
    {
        var source = application.Services.GetRequiredService<Npgsql.NpgsqlDataSource>();
        IntakeNumbers[] servers = [new(source), new(source)];
        var given = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => servers[i % 2].NextAsync("000000", "two-servers", 2026, CancellationToken.None).AsTask())));
        Assert.Equal(200, given.Distinct().Count());
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_the_block_from_the_others()
    {
        var numbers = application.Services.GetRequiredService<IntakeNumbers>();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => numbers.NextAsync("000000", "given-up", 2026, gone.Token).AsTask());
        Assert.Equal(1, await numbers.NextAsync("000000", "given-up", 2026, CancellationToken.None));
    }
}
