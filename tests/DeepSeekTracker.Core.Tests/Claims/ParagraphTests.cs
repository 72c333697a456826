using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>
/// Running text of our own writing: in each paragraph something stands beside an answer, or in the sentence after its subject,
/// that is none.
/// </summary>
public sealed class ParagraphTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Finds_what_a_paragraph_answers_and_nothing_else(string language, string distractor, string answers, string text)
    {
        var found = Spotter.Spot(text, language).Select(m => FormattableString.Invariant($"{m.Claim} {m.Answer ?? Value(m)}"));

        Assert.True(
            answers == string.Join("; ", found.Distinct().Order(StringComparer.Ordinal)),
            $"{language}, {distractor}: expected “{answers}”, found “{string.Join("; ", found)}” in: {text}"
        );
    }

    public static TheoryData<string, string, string, string> Paragraphs()
    {
        var data = new TheoryData<string, string, string, string>();
        using var reader = new StreamReader(
            Path.Combine(ShippedStory.Root, "tests", "DeepSeekTracker.Core.Tests", "Claims", "paragraphs.csv")
        );
        foreach (var row in new CsvTable(reader).Rows().Skip(1))
        {
            var answers = row.Cells[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
            data.Add(row.Cells[0], row.Cells[1], string.Join("; ", answers), row.Cells[3]);
        }

        return data;
    }

    private static string Value(ClaimMention mention) => FormattableString.Invariant($"{mention.Low:0.######}");
}
