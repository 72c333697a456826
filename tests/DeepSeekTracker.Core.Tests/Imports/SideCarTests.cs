using CsCheck;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class SideCarTests
{
    [Theory]
    [InlineData(
        """{"url":"https://example.org/a","outlet":"O","title":"T","author":"A","published":"2025-01-27","language":"en"}"""
    )]
    [InlineData(
        """{"link":"https://example.org/a","source":"O","headline":"T","byline":"A","date":"2025-01-27","lang":"en","mood":["x"]}"""
    )]
    [InlineData(
        "\uFEFF{ // as a person writes it\n\"url\": \"https://example.org/a\", \"outlet\": \" O \", \"title\": \"T\", \"author\": \"A\", \"published_at\": \"2025-01-27\", \"language\": \"en\", }"
    )]
    public void Reads_what_is_given(string json)
    {
        var given = Assert.IsType<SideCarReading.Given>(SideCar.Parse(json)).SideCar;

        Assert.Equal(
            ("https://example.org/a", "O", "T", "A", "en"),
            (given.Url, given.Outlet, given.Title, given.Author, given.Language)
        );
        Assert.Equal(DatePrecision.Day, given.Published!.Precision);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"url":"","outlet":null,"title":" "}""")]
    public void What_is_empty_is_not_given(string json)
    {
        Assert.Equal(new SideCar(), Assert.IsType<SideCarReading.Given>(SideCar.Parse(json)).SideCar);
    }

    [Theory]
    [InlineData(
        """{"title":"T","tags":["a","b"],"claims":[],"topics":[{"key":"cost"}],"text":{"de":"x"},"word_count":true}""",
        null
    )]
    [InlineData("""{"title":"T","author":["A","B"]}""", "A; B")]
    [InlineData("""{"title":"T","authors":[" A ","",null]}""", "A")]
    [InlineData("""{"title":"T","author":[],"byline":"B"}""", "B")]
    public void Lists_give_several_authors_and_what_is_not_read_is_ignored(string json, string? author)
    {
        Assert.Equal(
            new SideCar { Title = "T", Author = author },
            Assert.IsType<SideCarReading.Given>(SideCar.Parse(json)).SideCar
        );
    }

    [Theory]
    [InlineData("", "no valid JSON")]
    [InlineData("{\n  \"title\": \"T\"\n  \"author\": \"A\"\n}", "line 3")]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"published":"27/01/2025"}""", "published: '27/01/2025'")]
    [InlineData("""{"published":"yesterday"}""", "2025-01-27")]
    [InlineData("""{"url":"example.org/a"}""", "url: 'example.org/a'")]
    [InlineData("""{"title":["T"]}""", "title:")]
    [InlineData("""{"author":["A",{"name":"B"}]}""", "author:")]
    [InlineData("""{"title":"\ud800"}""", "half a character")]
    public void A_wrong_side_car_says_what_and_where(string json, string what)
    {
        Assert.Contains(what, Assert.IsType<SideCarReading.Problem>(SideCar.Parse(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_a_reading()
    {
        Gen.String[Gen.Char["{}[]\":,\\utile ps0"], 0, 60].Sample(text => SideCar.Parse(text) is not null);
    }
}
