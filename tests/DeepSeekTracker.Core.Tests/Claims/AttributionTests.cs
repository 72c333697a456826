using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Passages of our own writing in the manner of the press: whose word each answer is, in forms of many languages.</summary>
public sealed class AttributionTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [MemberData(nameof(Passages))]
    public void Tells_whose_word_an_answer_is(
        string language,
        string form,
        string answers,
        string modality,
        string attribution,
        string text
    )
    {
        var found = Spotter
            .Spot(text, language)
            .Select(m => FormattableString.Invariant($"{m.Claim} {m.Answer ?? $"{m.Low:0.######}"} {m.Modality} {m.Attribution}"))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.True(
            string.Join("; ", answers.Split("; ").Select(a => $"{a} {modality} {attribution}").Order(StringComparer.Ordinal))
                == string.Join("; ", found),
            $"{language}, {form}: expected “{answers} {modality} {attribution}”, found “{string.Join("; ", found)}” in: {text}"
        );
    }

    public static TheoryData<string, string, string, string, string, string> Passages()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        using var reader = new StreamReader(
            Path.Combine(ShippedStory.Root, "tests", "DeepSeekTracker.Core.Tests", "Claims", "attributions.csv")
        );
        foreach (var row in new CsvTable(reader).Rows().Skip(1))
        {
            data.Add(row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3], row.Cells[4], row.Cells[5]);
        }

        return data;
    }
}
