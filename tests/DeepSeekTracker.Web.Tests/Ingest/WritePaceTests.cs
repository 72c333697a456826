using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class WritePaceTests
{
    private readonly WritePace _pace = new();
    private TimeSpan _now = TimeSpan.FromHours(1);

    public WritePaceTests() => _pace.Begin(_now);

    [Fact]
    public void Pieces_that_follow_each_other_are_parted_after_a_quarter_of_a_second()
    {
        Assert.Equal(0, RestsWhile(pieces: 5, milliseconds: 50, gap: 0));
        Assert.Equal(1, RestsWhile(pieces: 5, milliseconds: 50, gap: 0));
        Assert.Equal(10, RestsWhile(pieces: 60, milliseconds: 50, gap: 0));
    }

    [Fact]
    public void A_gap_as_long_as_a_rest_is_one() => Assert.Equal(0, RestsWhile(pieces: 100, milliseconds: 200, gap: 20));

    [Fact]
    public void A_shorter_gap_is_none() => Assert.InRange(RestsWhile(pieces: 100, milliseconds: 30, gap: 19), 15, 20);

    [Fact]
    public void After_one_long_piece_the_next_waits() => Assert.Equal(1, RestsWhile(pieces: 2, milliseconds: 251, gap: 0));

    /// <summary>Works as the writer does, and counts its rests.</summary>
    private int RestsWhile(int pieces, int milliseconds, int gap)
    {
        var rests = 0;
        for (var piece = 0; piece < pieces; piece++)
        {
            if (_pace.IsRestDue(_now))
            {
                rests++;
                _now += Breath.Length;
            }

            _pace.Begin(_now);
            _now += TimeSpan.FromMilliseconds(milliseconds);
            _pace.End(_now);
            _now += TimeSpan.FromMilliseconds(gap);
        }

        return rests;
    }
}
