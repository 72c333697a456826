using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Ingest;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class ProgressTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Tells_how_far_it_is_once_it_takes_more_than_a_moment()
    {
        using var app = TrackerApp.Empty();
        var running = app.Get<RunningWork>();
        using var work = running.Start("Polling feeds", due: 142, CancellationToken.None);
        work.Count(12);
        using var at = work.At("a.example");
        using var error = new LineWriter();
        using var listening = FlowConsole.Listen(TextWriter.Null, error);
        var pass = new TaskCompletionSource<int>();
        var told = new Progress(running, _clock).TellAsync(pass.Task);
        Assert.Equal("", error.ToString());

        _clock.Advance(Progress.BetweenLines);
        Assert.Equal("Polling feeds: 12 of 142; asking a.example", await error.FirstLine);

        pass.SetResult(7);
        Assert.Equal(7, await told);
    }

    [Fact]
    public void Names_few_of_many_hosts() =>
        Assert.Equal(
            "Reading pages: 3 so far; asking a, b, c and 2 more",
            Progress.Line(new RunningRow(1, "Reading pages", default, 3, null, ["a", "b", "c", "d", "e"], false))
        );

    /// <summary>Tells of its first line.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLine => _first.Task;

        public override void WriteLine(string? value) => _first.TrySetResult(value ?? "");
    }
}
