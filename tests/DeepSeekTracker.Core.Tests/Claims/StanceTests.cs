using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Sentences of our own writing: how each stands to the answers that it holds, in forms of many languages.</summary>
public sealed class StanceTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Tells_how_a_sentence_stands_to_an_answer(string language, string answers, string text)
    {
        var found = Spotter
            .Spot(text, language, "DeepSeek")
            .Select(m =>
                FormattableString.Invariant($"{m.Claim} {m.Answer ?? $"{m.Low:0.######}"} {m.Modality} {m.Attribution}").TrimEnd()
            )
            .Distinct();

        Assert.True(
            answers == string.Join("; ", found),
            $"{language}: expected “{answers}”, found “{string.Join("; ", found)}” in: {text}"
        );
    }

    public static TheoryData<string, string, string> Sentences()
    {
        var data = new TheoryData<string, string, string>();
        using var reader = new StreamReader(
            Path.Combine(ShippedStory.Root, "tests", "DeepSeekTracker.Core.Tests", "Claims", "stances.csv")
        );
        foreach (var row in new CsvTable(reader).Rows().Skip(1))
        {
            data.Add(row.Cells[0], row.Cells[1], row.Cells[2]);
        }

        return data;
    }
}
