using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>The table of claims in the five seed articles, read by hand.</summary>
public sealed class SeedClaimsTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [CorpusFact]
    public void Finds_the_training_cost_of_each_seed_and_no_other_amount_for_it() =>
        Assert.Equal(
            [
                "0 5600000 Attributed The company",
                "0 5600000 Disputed ",
                "1 5000000 Hedged ",
                "1 5000000 Hedged ",
                "3 5580000 Asserted ",
                "4 5600000 Attributed The company",
            ],
            Table("training-cost")
        );

    [CorpusFact]
    public void Finds_the_loss_of_each_seed_and_no_other_amount_for_it() =>
        Assert.Equal(
            ["0 600000000000 Asserted ", "1 100000000000 Asserted ", "2 350000000000 Projected ", "3 600000000000 Hedged "],
            Table("nvidia-loss")
        );

    [CorpusFact]
    public void Finds_the_falls_and_the_market() =>
        Assert.Equal(
            ["1 -11 Asserted ", "2 -10 Projected ", "1 -4 Asserted ", "1 1000000000000 Asserted "],
            [.. Table("nvidia-fall"), .. Table("index-fall"), .. Table("market-loss")]
        );

    [CorpusFact]
    public void Keeps_chips_used_apart_from_chips_owned() =>
        Assert.Equal(["0 2000 Attributed The company", "3 10000 Hedged "], [.. Table("chips-used"), .. Table("chips-owned")]);

    [CorpusFact]
    public void Finds_the_price_the_audit_and_the_founding() =>
        Assert.Equal(
            ["0 0.025 Attributed industry benchmarks", "1 0.033333 Hedged ", "0 85 Attributed NewsGuard", "4 20230901 Asserted "],
            [.. Table("price-ratio"), .. Table("newsguard"), .. Table("founding")]
        );

    private static List<string> Table(string claim)
    {
        var files = Directory.GetFiles(Path.Combine(CorpusFolder.Path, "seeds"), "*.txt").Order(StringComparer.Ordinal);
        return
        [
            .. files
                .Select((file, i) => (Mentions: Spotter.Spot(File.ReadAllText(file), "en"), i))
                .SelectMany(s =>
                    s.Mentions.Where(m => m.Claim == claim)
                        .Select(m => FormattableString.Invariant($"{s.i} {m.Low:0.######} {m.Modality} {m.Attribution}"))
                ),
        ];
    }
}
