using Xunit.Sdk;
using Xunit.v3;

namespace Fazhi.Testing;

/// <summary>Puts the database server away when the last test of an assembly is done, while the runner still waits for it. <c>tests/Directory.Build.targets</c>
/// names it to every assembly that uses this one.</summary>
public sealed class Closing : ITestPipelineStartup
{
    public ValueTask StartAsync(IMessageSink diagnosticMessageSink) => ValueTask.CompletedTask;

    public ValueTask StopAsync() => TestServer.Started?.DisposeAsync() ?? ValueTask.CompletedTask;
}
