using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class MentionStoreTests
{
    [Theory]
    [InlineData(482, 482, "482 GBP")]
    [InlineData(450, 482.5, "450–482.5 GBP")]
    public void An_amount_in_another_currency_is_a_range_only_where_its_ends_differ(double low, double high, string said)
    {
        var mention = new ClaimMention
        {
            Claim = "loss",
            Unit = "USD",
            Equivalent = new StatedAmount((decimal)low, (decimal)high, "GBP"),
            Sentence = default,
            Amount = default,
            Rule = "rule",
        };

        var row = Assert.Single(MentionStore.Rows([new SpottedMention(mention, false, "x", "x", 1)]));

        Assert.Equal(said, row.Equivalent);
    }

    [Theory]
    [InlineData("It cost 5.3 million euros ($5.6 million).", 1, "new")]
    [InlineData("It cost 5.3 million euros ($5.6 million).", 2, "old")]
    [InlineData("Quite another sentence.", 1, "old")]
    public async Task A_ruling_follows_its_answer_to_other_words_of_the_same_sentence(
        string sentence,
        int answers,
        string follows
    )
    {
        var made = new[] { "$5.6 million", "5.6 million" }.Select(raw => Spotted(raw, sentence, 5_600_000, "USD", 5_300_000));
        var before = Spotted("5.3 million euros", "It cost 5.3 million euros ($5.6 million).", 5_300_000, "EUR");

        Assert.Equal(follows, await RuledAsync("reject", before, [.. made.Take(answers)]));
    }

    [Theory]
    [InlineData("reject", null, null, "old")]
    [InlineData("move", null, null, "old")]
    [InlineData("move", 6_000_000.0, null, "new")]
    [InlineData("move", null, "italy", "new")]
    [InlineData("correct", 6_000_000.0, null, "new")]
    public async Task What_was_said_of_one_figure_is_not_said_of_another_of_the_same_sentence_unless_the_owner_gave_the_value(
        string action,
        double? value,
        string? answer,
        string follows
    )
    {
        const string Sentence = "Training cost $6 million, GPT-4 cost $100 million.";
        var before = Spotted("$100 million", Sentence, 100_000_000, "USD");
        var better = Spotted("$6 million", Sentence, 6_000_000, "USD");

        Assert.Equal(follows, await RuledAsync(action, before, [better], value, answer));
    }

    [Theory]
    [InlineData("The chip maker lost $589 billion after hours on Monday, a record.", 589, "new")]
    [InlineData("The chip maker lost $593 billion on Monday, a record.", 593, "old")]
    [InlineData("No other company ever lost as much as those $589 billion.", 589, "old")]
    public async Task A_ruling_follows_its_amount_through_an_edit_of_the_sentence(string edited, int billions, string follows)
    {
        var before = Spotted("$589 billion", "The chip maker lost $589 billion on Monday, a record.", 589, "USD");

        Assert.Equal(follows, await RuledAsync("reject", before, [Spotted($"${billions} billion", edited, billions, "USD")]));
    }

    [Theory]
    [InlineData("italy", "new")]
    [InlineData("france", "old")]
    public async Task A_ruling_on_a_word_follows_it_to_the_same_answer_only(string answer, string follows)
    {
        const string Sentence = "Italy's regulator banned it in Italy, and France looks at it.";
        var before = Spotted("Italy's", Sentence, null, "") with { Mention = Word("italy") };
        var after = Spotted("in Italy", Sentence, null, "") with { Mention = Word(answer) };

        Assert.Equal(follows, await RuledAsync("reject", before, [after]));
    }

    /// <summary>Rules on what was found before, finds again, and tells whether the ruling stands on what was found then.</summary>
    private static async Task<string> RuledAsync(
        string action,
        SpottedMention before,
        IReadOnlyList<SpottedMention> after,
        double? value = null,
        string? answer = null
    )
    {
        using var app = TrackerApp.Empty();
        await app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = new Outlet { Key = "paper", Name = "Paper" };
                    var article = new Article
                    {
                        Key = "paper.example/1",
                        Via = "import",
                        Outlet = outlet,
                        OnStory = true,
                    };
                    db.Articles.Add(article);
                    await MentionStore.PutAsync(db, article, [before], stop);
                    await db.SaveChangesAsync(stop);
                    db.MentionRulings.Add(
                        new MentionRuling
                        {
                            ArticleId = article.Id,
                            MentionKey = article.Mentions[0].Key,
                            Action = action,
                            Low = value,
                            High = value,
                            Answer = answer,
                            MachineValue = "what it was",
                            By = "owner",
                        }
                    );
                    await db.SaveChangesAsync(stop);
                    await MentionStore.PutAsync(db, article, after, stop);
                    await db.SaveChangesAsync(stop);
                },
                CancellationToken.None
            );

        await using var read = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var key = (await read.MentionRulings.SingleAsync()).MentionKey;
        return await read.ArticleMentions.AnyAsync(m => m.Key == key) ? "new" : "old";
    }

    private static SpottedMention Spotted(string raw, string sentence, decimal? amount, string unit, decimal? euros = null) =>
        new(
            Word(null) with
            {
                Unit = unit,
                Low = amount,
                High = amount,
                Equivalent = euros is { } same ? new StatedAmount(same, same, "EUR") : null,
            },
            false,
            sentence,
            raw,
            1
        );

    private static ClaimMention Word(string? answer) =>
        new()
        {
            Claim = "cost",
            Unit = "",
            Answer = answer,
            Sentence = default,
            Amount = default,
            Rule = "rule",
        };
}
