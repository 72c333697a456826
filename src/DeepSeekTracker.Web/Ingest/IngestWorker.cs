using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Polls feeds and reads pages as they fall due, side by side, until the program stops.</summary>
public sealed partial class IngestWorker : BackgroundService
{
    private readonly IngestPass _pass;
    private readonly WorkerHeartbeat _heartbeat;
    private readonly WorkerBell _bell;
    private readonly LargeBodies _bodies;
    private readonly WriteHealth _health;
    private readonly IngestOptions _options;
    private readonly ILogger<IngestWorker> _logger;

    internal IngestWorker(
        IngestPass pass,
        WorkerHeartbeat heartbeat,
        WorkerBell bell,
        LargeBodies bodies,
        WriteHealth health,
        IOptions<IngestOptions> options,
        ILogger<IngestWorker> logger
    )
    {
        (_pass, _heartbeat, _bell) = (pass, heartbeat, bell);
        (_bodies, _health, _options, _logger) = (bodies, health, options.Value, logger);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        _options.Enabled
            ? Task.WhenAll(PollAsync(stoppingToken), LoopAsync(_pass.ReadPagesAsync, stoppingToken))
            : Task.CompletedTask;

    private async Task PollAsync(CancellationToken stop)
    {
        var isSpread = false;
        await LoopAsync(
            async token =>
            {
                if (!isSpread)
                {
                    await _pass.SpreadAsync(token);
                    isSpread = true;
                }

                return await _pass.PollAsync(all: false, token);
            },
            stop
        );
    }

    /// <summary>A pass that fails is told and tried again at the next tick: the worker never dies.</summary>
    private async Task LoopAsync(Func<CancellationToken, Task<PassReport>> pass, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var idle = true;
            _heartbeat.Beat();
            try
            {
                var report = await pass(stop);
                idle = report.Done == 0 || report.ConnectionDown;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (!_health.Failed(failure))
                {
                    Log.PassFailed(_logger, failure);
                }
            }

            _bodies.Tidy();
            await _bell.WaitAsync(idle ? TimeSpan.FromSeconds(_options.TickSeconds) : TimeSpan.FromSeconds(1), stop);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A pass of the worker failed; it goes on at the next tick")]
        public static partial void PassFailed(ILogger logger, Exception failure);
    }
}
