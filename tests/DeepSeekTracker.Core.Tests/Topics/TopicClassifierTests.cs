using CsCheck;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Tests.Topics;

public sealed class TopicClassifierTests
{
    private static readonly string[] Phrases = ["Nvidia stock", "训练成本", "개인정보", "ban", "open-source"];

    private static readonly TopicClassifier Classifier = Make(
        new Topic
        {
            Key = "markets",
            Name = "Markets",
            Description = "Prices of shares.",
            Terms = [new("stock*"), new("shares"), new("股价"), new("plunge", 0.5)],
            NotInTitle = ["stockholm"],
            NotInLead = ["oslo"],
            NotInBody = ["bergen"],
        },
        new Topic
        {
            Key = "chips",
            Name = "Chips",
            Description = "Processors.",
            Threshold = 4,
            Terms = [new("gpu"), new("chips", 0.7), new("export control*", 0.3)],
        }
    );

    [Fact]
    public void A_term_in_the_title_is_enough()
    {
        var hit = Assert.Single(Classifier.Classify("Nvidia stocks fall", null, null));

        Assert.Equal(("markets", 3), (hit.Key, hit.Score));
        Assert.Equal([new TopicMatch("stock*", "stocks", TopicPlace.Title, 1)], hit.Matches);
    }

    [Fact]
    public void Places_weigh_three_two_and_one_and_a_term_counts_once_in_each()
    {
        var hit = Assert.Single(Classifier.Classify("Shares plunge", "Shares and shares", "Stocks, the stock, shares."));

        Assert.Equal(3 + 1.5 + 2 + 1 + 1, hit.Score);
        Assert.Contains(new TopicMatch("shares", "Shares", TopicPlace.Lead, 2), hit.Matches);
        Assert.Contains(new TopicMatch("stock*", "Stocks", TopicPlace.Body, 2), hit.Matches);
    }

    [Theory]
    [InlineData("Plunge", null, "")]
    [InlineData(null, "Shares", "")]
    [InlineData("", "", "Stocks and shares")]
    [InlineData("GPU", null, null)]
    [InlineData(null, null, null)]
    public void Leaves_a_topic_out_below_its_threshold(string? title, string? lead, string? body)
    {
        Assert.Empty(Classifier.Classify(title, lead, body));
    }

    [Fact]
    public void Adds_broken_weights_without_losing_the_last_bit()
    {
        Assert.Equal("chips", Assert.Single(Classifier.Classify("Chips, export controls", null, "GPU")).Key);
    }

    [Fact]
    public void Orders_topics_by_score()
    {
        var hits = Classifier.Classify("GPU stocks: 股价", "GPU", null);

        Assert.Equal(["markets", "chips"], hits.Select(h => h.Key));
    }

    [Theory]
    [InlineData("Shares fall in Stockholm", "", "", true)]
    [InlineData("Shares fall", "Not in Stockholm", "Stockholm", false)]
    [InlineData("Shares fall", "In Oslo", "", true)]
    [InlineData("Shares fall in Oslo", "", "Oslo", false)]
    [InlineData("Shares fall", "", "In Bergen", true)]
    [InlineData("Shares fall in Bergen", "Bergen", "", false)]
    public void A_term_keeps_the_topic_away_from_its_own_place_alone(string title, string lead, string body, bool isAway) =>
        Assert.Equal(isAway, Classifier.Classify(title, lead, body).Count == 0);

    [Fact]
    public void A_term_not_wanted_in_the_title_keeps_the_topic_away()
    {
        Assert.Empty(Classifier.Classify("Stockholm: shares", null, null));
        Assert.Single(Classifier.Classify("Shares", "Stockholm", null));
    }

    [Fact]
    public void Gives_scores_from_the_threshold_on_for_any_text()
    {
        var shipped = new TopicClassifier(ShippedStory.Story);
        var thresholds = ShippedStory.Story.Topics.ToDictionary(t => t.Key, t => t.Threshold);
        var text = Gen.OneOf(Gen.String, Gen.Int[0, Phrases.Length - 1].Select(i => Phrases[i]));
        Gen.Select(text, text, text)
            .Sample(
                (title, lead, body) =>
                    shipped.Classify(title, lead, body).All(h => h.Score >= thresholds[h.Key] - 1e-6 && h.Matches.Count > 0)
            );
    }

    private static TopicClassifier Make(params Topic[] topics) => new(ShippedStory.Story with { Topics = topics });
}
