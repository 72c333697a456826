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
            [.. Table("price-ratio"), .. Table("chip-price"), .. Table("newsguard"), .. Table("founding")]
        );

    [CorpusFact]
    public void Finds_the_lead_over_a_rival_and_the_time_of_development() =>
        Assert.Equal(["3 20 Asserted ", "4 12 Asserted "], [.. Table("benchmark-gain"), .. Table("development-time")]);

    /// <summary>
    /// Nothing else becomes a mention: not Brent's price or the ten times of a query (S0), not the 90 % of the market (S2), not
    /// "hundreds of millions (or even billions)" (S4). What is said of others stands in the claims about others.
    /// </summary>
    [CorpusFact]
    public void Finds_nothing_else() =>
        Assert.Equal(
            [
                "0 app-store-rank, chip-model, chip-model, chips-used, derivatives, newsguard, nvidia-loss, price-ratio, rival-spending, training-cost, training-cost",
                "1 chip-price, index-fall, market-loss, nvidia-fall, nvidia-loss, rival-spending, training-cost, training-cost",
                "2 app-store-rank, nvidia-fall, nvidia-loss, stargate",
                "3 benchmark-gain, chip-model, chip-model, chips-owned, nvidia-loss, rival-cost, training-cost",
                "4 development-time, founding, rival-spending, training-cost",
            ],
            Seeds()
                .Select((mentions, i) => $"{i} {string.Join(", ", mentions.Select(m => m.Claim).Order(StringComparer.Ordinal))}")
        );

    [CorpusFact]
    public void Gives_what_is_said_of_others_to_the_claims_about_others() =>
        Assert.Equal(
            [
                "0 100000000000 Asserted ",
                "1 80000000000 Hedged ",
                "4 65000000000 Asserted ",
                "3 100000000 Asserted ",
                "2 500000000000 Asserted ",
            ],
            [.. Table("rival-spending"), .. Table("rival-cost"), .. Table("stargate")]
        );

    [CorpusFact]
    public void Keeps_the_words_around_a_value()
    {
        var mentions = Seeds().SelectMany((found, i) => found.Select(mention => (Seed: i, Mention: mention))).ToList();

        Assert.Equal(
            "3 AtMost o1",
            Assert.Single(
                mentions
                    .Where(m => m.Mention.Claim == "benchmark-gain")
                    .Select(m => $"{m.Seed} {m.Mention.Comparator} {m.Mention.Scopes[0]}")
            )
        );
        Assert.Equal(
            ["2 MoreThan"],
            mentions
                .Where(m => m.Mention is { Claim: "nvidia-fall", Comparator: not Comparator.Exactly })
                .Select(m => $"{m.Seed} {m.Mention.Comparator}")
        );
        Assert.Equal(
            ["1 pre-market", "1 pre-market"],
            mentions.Where(m => m.Mention.Scopes.Contains("pre-market")).Select(m => $"{m.Seed} {m.Mention.Scopes[0]}")
        );
        Assert.Equal(
            (1, true),
            mentions.Where(m => m.Mention.IsVague).Select(m => (m.Seed, m.Mention.Claim == "nvidia-loss")).Single()
        );
    }

    private static List<string> Table(string claim) =>
        [
            .. Seeds()
                .SelectMany(
                    (mentions, i) =>
                        mentions
                            .Where(m => m.Claim == claim)
                            .Select(m => FormattableString.Invariant($"{i} {m.Low:0.######} {m.Modality} {m.Attribution}"))
                ),
        ];

    private static IEnumerable<IReadOnlyList<ClaimMention>> Seeds() =>
        Directory
            .GetFiles(Path.Combine(CorpusFolder.Path, "seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => Spotter.Spot(File.ReadAllText(file), "en"));
}
