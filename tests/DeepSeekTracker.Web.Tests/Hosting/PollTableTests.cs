using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class PollTableTests
{
    private static readonly PassReport NoPages = new("pages", 0, 0, 0, 0, false, "");

    [Fact]
    public void Fits_a_terminal_whatever_others_are_called()
    {
        var long_ = string.Concat(Enumerable.Repeat("very-long-", 40));
        var table = PollTable.Of(
            Feeds(
                Tally("Paper", "https://paper.example/feed", "ok", "25 entries (3 new)."),
                Tally("新华社新闻中心英文版和中文版和日文版", "https://x.example/" + long_, "returns a page", long_),
                Tally("Bad\u001b[31m\u202eguy", "https://bad.example/", "not found", "No feed is found at this address (404).")
            ),
            NoPages
        );

        Assert.All(table.Split('\n'), line => Assert.InRange(TerminalText.Width(line), 0, PollTable.Widest));
        Assert.DoesNotContain(table, c => c is '\u001b' or '\u202e');
    }

    [Fact]
    public void Says_when_a_feed_is_polled_next_and_why_or_that_it_is_not()
    {
        var table = PollTable.Of(
            Feeds(
                Tally("A", "https://a.example/", "ok", "Nothing new."),
                Tally("B", "https://b.example/", "retired", "It is gone.") with
                {
                    NextPollAt = null,
                    Because = "It is not polled any more.",
                }
            ),
            NoPages
        );

        var told = string.Join(' ', table.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Next about 2025-01-27 14:05 UTC: 1 h because fewer than", told, StringComparison.Ordinal);
        Assert.Contains("It is not polled any more.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_up_and_says_where_there_is_nothing_to_do() =>
        Assert.Equal(
            "1 of 2 feeds polled, 0 failed.\nNo page is waiting to be fetched.",
            PollTable.Of(new PassReport("poll", 2, 1, 0, 0, false, "1 of 2 feeds polled, 0 failed"), NoPages)
        );

    [Fact]
    public void Says_that_our_own_connection_is_down() =>
        Assert.Equal(
            "Our own connection is down: no host answers.\nNo page was fetched.",
            PollTable.Of(
                new PassReport("poll", 3, 0, 0, 0, true, "Our own connection is down: no host answers"),
                new PassReport("pages", 0, 0, 0, 0, true, "No page was fetched.")
            )
        );

    private static PassReport Feeds(params PollTally[] polls) =>
        new("poll", polls.Length, polls.Length, 0, 0, false, "") { Polls = polls };

    private static PollTally Tally(string name, string url, string state, string message) =>
        new(
            1,
            name,
            url,
            state == "ok",
            state,
            message,
            3,
            1,
            new DateTimeOffset(2025, 1, 27, 14, 5, 0, TimeSpan.Zero),
            "1 h because fewer than two entries are dated; ± 10 % to spread requests"
        );
}
