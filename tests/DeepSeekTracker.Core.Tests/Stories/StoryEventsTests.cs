using CsCheck;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class StoryEventsTests
{
    private const string Header = "date,precision,kind,name,note,sources\n";

    [Fact]
    public void Reads_events_with_their_sources()
    {
        var reading = Parse(
            Header
                + "2025-01-20,day,release,R1 is out,\"under MIT, free\",A Paper|https://a.example/1 ; B|http://b.example/?x=a|b\n"
                + "2025-01-28,day,app,Top,,C|https://c.example/\n"
        );

        Assert.Empty(reading.Problems);
        var first = reading.Rows[0];
        Assert.Equal(new DateOnly(2025, 1, 20), first.Day);
        Assert.Equal(("2025-01-20", DatePrecision.Day, "release"), (first.DateText, first.Precision, first.Kind));
        Assert.Equal(("R1 is out", "under MIT, free"), (first.Name, first.Note));
        Assert.Equal([new EventSource("A Paper", "https://a.example/1"), new("B", "http://b.example/?x=a|b")], first.Sources);
        Assert.Equal("Top", reading.Rows[1].Name);
    }

    [Theory]
    [InlineData("2025-01", "month", "2025-01-01", DatePrecision.Month)]
    [InlineData("2023", "", "2023-01-01", DatePrecision.Year)]
    [InlineData("2025-02-14", "month", "2025-02-01", DatePrecision.Month)]
    [InlineData("2025-01-26…27", "day", "2025-01-26", DatePrecision.Day)]
    [InlineData("2025-01-26/2025-02-01", "Day", "2025-01-26", DatePrecision.Day)]
    [InlineData("2023-05…12", "month", "2023-05-01", DatePrecision.Month)]
    public void Reads_dates_as_exactly_as_they_are_given(string date, string precision, string day, DatePrecision expected)
    {
        var found = Assert.Single(Parse($"{Header}{date},{precision},k,n,,O|https://o.example/\n").Rows);

        Assert.Equal(day, found.Day.ToString("yyyy-MM-dd", null));
        Assert.Equal((date, expected), (found.DateText, found.Precision));
    }

    [Theory]
    [InlineData("2025-02-30,day,k,n,,O|https://o.example/")]
    [InlineData("soon,day,k,n,,O|https://o.example/")]
    [InlineData("2025-02,day,k,n,,O|https://o.example/")]
    [InlineData("2025-02,exact,k,n,,O|https://o.example/")]
    [InlineData("2025-02,month,,n,,O|https://o.example/")]
    [InlineData("2025-02,month,k, ,,O|https://o.example/")]
    [InlineData("2025-02,month,k,n,,")]
    [InlineData("2025-02,month,k,n")]
    [InlineData("2025-02,month,k,n,,https://o.example/")]
    [InlineData("2025-02,month,k,n,,O|javascript:alert(1)")]
    [InlineData("2025-02,month,k,\"n,,O|https://o.example/")]
    public void Leaves_a_faulty_row_out_and_says_which(string row)
    {
        var reading = Parse($"{Header}{row}\n2025-01-20,day,k,good,,O|https://o.example/\n");

        Assert.Equal("good", Assert.Single(reading.Rows).Name);
        Assert.Equal(2, Assert.Single(reading.Problems).Row);
    }

    [Fact]
    public void Takes_columns_in_any_order_and_says_which_are_missing()
    {
        var reading = Parse("Name,Sources,extra,Date,Note,Kind,Precision\nn,O|https://o.example/,?,2025-01-20,,k,day\n");

        Assert.Equal("n", Assert.Single(reading.Rows).Name);
        Assert.Contains("kind, note, sources", Assert.Single(Parse("date,precision,name\n").Problems).Message);
        Assert.Equal((0, 0), (Parse("").Rows.Count, Parse("").Problems.Count));
    }

    [Fact]
    public void Gives_events_or_problems_for_any_text()
    {
        Gen.String.Sample(text => Parse(Header + text) is { Rows.Count: 0 } reading && reading.Problems.Count >= 0);
    }

    private static StoryTableReading<StoryEvent> Parse(string csv)
    {
        using var reader = new StringReader(csv);
        return StoryEvents.Parse(reader);
    }
}
