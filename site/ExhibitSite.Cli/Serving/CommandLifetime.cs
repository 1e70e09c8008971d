using Microsoft.Extensions.Hosting;

namespace ExhibitSite.Cli.Serving;

/// <summary>Leaves Ctrl+C to the command that started a server.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
