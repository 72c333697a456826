using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Web.Ingest;

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
    public async Task A_ruling_follows_its_answer_to_other_words_of_the_same_sentence(string sentence, int answers, string follows)
    {
        using var app = TrackerApp.Empty();
        const string Sentence = "It cost 5.3 million euros ($5.6 million).";
        await app.Services.GetRequiredService<WriteQueue>()
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
                    await MentionStore.PutAsync(db, article, [Spotted("5.3 million euros", Sentence)], stop);
                    await db.SaveChangesAsync(stop);
                    db.MentionRulings.Add(
                        new MentionRuling
                        {
                            ArticleId = article.Id,
                            MentionKey = article.Mentions[0].Key,
                            Action = "reject",
                            MachineValue = "cost 5300000",
                            By = "owner",
                        }
                    );
                    await db.SaveChangesAsync(stop);
                    string[] said = ["$5.6 million", "5.6 million"];
                    await MentionStore.PutAsync(db, article, [.. said.Take(answers).Select(raw => Spotted(raw, sentence))], stop);
                    await db.SaveChangesAsync(stop);
                },
                CancellationToken.None
            );

        await using var read = app.OpenDatabase();
        var key = (await read.MentionRulings.SingleAsync()).MentionKey;
        Assert.Equal(follows, await read.ArticleMentions.AnyAsync(m => m.Key == key) ? "new" : "old");
    }

    private static SpottedMention Spotted(string raw, string sentence) =>
        new(
            new ClaimMention
            {
                Claim = "cost",
                Unit = "USD",
                Low = 5_600_000,
                High = 5_600_000,
                Sentence = default,
                Amount = default,
                Rule = "rule",
            },
            false,
            raw,
            sentence,
            1
        );
}
