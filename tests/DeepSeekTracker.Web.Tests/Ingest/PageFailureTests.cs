using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Fetching;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What each failure means for an article, and that no page is asked for without end.</summary>
public sealed class PageFailureTests
{
    private const int MostTries = 5;

    public static TheoryData<FetchResult, TextState, int> Failures =>
        new()
        {
            { new FetchResult.Gone(), TextState.NotFound, 1 },
            { new FetchResult.NotFound(), TextState.NotFound, 2 },
            { new FetchResult.Blocked(403, "the server refuses"), TextState.Blocked, 2 },
            { new FetchResult.Refused(FetchRefusal.Robots, "robots.txt says no"), TextState.Blocked, 2 },
            { new FetchResult.Refused(FetchRefusal.NotText, "a film"), TextState.NotHtml, 1 },
            { new FetchResult.Refused(FetchRefusal.TooLarge, "too long"), TextState.Failed, MostTries },
            { new FetchResult.Refused(FetchRefusal.Scheme, "no web address"), TextState.Failed, 1 },
            { new FetchResult.ServerError(500), TextState.Failed, MostTries },
            { new FetchResult.Unreachable("no answer"), TextState.Failed, MostTries },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Ends_in_the_right_state_after_the_right_number_of_tries(FetchResult result, TextState state, int tries)
    {
        var pauses = new List<TimeSpan>();
        for (var n = 1; n < tries; n++)
        {
            var (_, reason, pause) = PageFailure.Of(result, n, MostTries);
            Assert.False(string.IsNullOrWhiteSpace(reason));
            Assert.NotNull(pause);
            pauses.Add(pause.Value);
        }

        Assert.Equal(pauses.Order(), pauses);
        var last = PageFailure.Of(result, tries, MostTries);
        Assert.Equal(state, last.State);
        Assert.Null(last.Pause);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public void A_server_that_fails_keeps_the_article_waiting_meanwhile(int status) =>
        Assert.Equal(
            (TextState.Listed, TimeSpan.FromHours(1)),
            Short(PageFailure.Of(new FetchResult.ServerError(status), 1, MostTries))
        );

    private static (TextState, TimeSpan?) Short((TextState State, string Reason, TimeSpan? Pause) failure) =>
        (failure.State, failure.Pause);
}
