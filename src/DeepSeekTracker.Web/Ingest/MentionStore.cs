using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the machine found that an article answers to the story's claims. Rulings on it are kept apart and never touched.</summary>
internal static class MentionStore
{
    private const int KeyLength = 16;

    /// <summary>Replaces what was found before; rows that say the same stay.</summary>
    public static async Task PutAsync(
        TrackerDbContext db,
        Article article,
        IReadOnlyList<SpottedMention> mentions,
        CancellationToken stop
    )
    {
        await db.Entry(article).Collection(a => a.Mentions).LoadAsync(stop);
        var found = Rows(mentions);
        var kept = article.Mentions.Where(old => found.Any(made => Same(old, made))).ToList();
        await KeepRulingsAsync(db, article.Mentions, found, article.Id, stop);
        db.ArticleMentions.RemoveRange(article.Mentions.Except(kept));
        article.Mentions.RemoveAll(old => !kept.Contains(old));
        article.Mentions.AddRange(found.Where(made => !kept.Any(old => Same(old, made))));
    }

    /// <summary>
    /// A ruling stands on the words of an answer. Where better rules take other words of the same sentence for it ("$5.6
    /// million" in place of "5.3 million euros"), the ruling goes with it, if there is no doubt which one it is. A correction
    /// or a move may bring a value of its own; what else is ruled was ruled of an amount, and stays with it: of another one of
    /// the same sentence nobody said anything. Where the outlet edits the sentence, every ruling goes with the same amount.
    /// What stays behind holds again as soon as its answer comes back.
    /// </summary>
    private static async Task KeepRulingsAsync(
        TrackerDbContext db,
        IReadOnlyList<ArticleMention> before,
        IReadOnlyList<ArticleMention> found,
        int articleId,
        CancellationToken stop
    )
    {
        var gone = before.Where(old => found.All(made => made.Key != old.Key)).ToList();
        var come = found.Where(made => before.All(old => old.Key != made.Key)).ToList();
        foreach (var old in gone)
        {
            if ((Only(old, IsOfSameSentence) ?? Only(old, IsOfEditedSentence)) is not { } one)
            {
                continue;
            }

            var isSame = IsSameAmount(old, one);
            await db
                .MentionRulings.Where(r => r.ArticleId == articleId && r.MentionKey == old.Key)
                .Where(r => isSame || r.Low != null || r.Answer != null)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.MentionKey, one.Key), stop);
        }

        ArticleMention? Only(ArticleMention old, Func<ArticleMention, ArticleMention, bool> isOne) =>
            come.Where(made => isOne(old, made)).ToList() is [var one] && gone.Count(other => isOne(other, one)) == 1
                ? one
                : null;
    }

    /// <summary>Half of the shorter sentence, from its ends, stands in the other, and the amount is the same.</summary>
    private static bool IsOfEditedSentence(ArticleMention a, ArticleMention b)
    {
        if ((a.Claim, a.Place) != (b.Claim, b.Place) || !IsSameAmount(a, b))
        {
            return false;
        }

        var (one, other) = (a.Sentence, b.Sentence);
        var shorter = Math.Min(one.Length, other.Length);
        var begin = one.AsSpan().CommonPrefixLength(other);
        var end = 0;
        while (begin + end < shorter && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return 2 * (begin + end) >= shorter;
    }

    /// <summary>Of an endless sentence only the part around the answer is kept, so one may be a part of the other.</summary>
    private static bool IsOfSameSentence(ArticleMention a, ArticleMention b) =>
        (a.Claim, a.Place) == (b.Claim, b.Place)
        && (
            a.Sentence.Contains(b.Sentence, StringComparison.Ordinal) || b.Sentence.Contains(a.Sentence, StringComparison.Ordinal)
        );

    /// <summary>An amount may be given in two currencies, of which other rules take the other one.</summary>
    private static bool IsSameAmount(ArticleMention a, ArticleMention b) =>
        a.Answer is not null || b.Answer is not null
            ? a.Answer == b.Answer
            : a.Low is not null
                && (
                    (a.Low, a.High, a.Unit) == (b.Low, b.High, b.Unit)
                    || AmountOf(a) == b.Equivalent
                    || AmountOf(b) == a.Equivalent
                    || (a.Equivalent is not null && a.Equivalent == b.Equivalent)
                );

    private static string AmountOf(ArticleMention mention) =>
        (mention.Low, mention.High) is ({ } low, { } high) ? Said((decimal)low, (decimal)high, mention.Unit) : "";

    private static string Said(decimal low, decimal high, string? unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{low:0.####}{(high == low ? "" : $"–{high:0.####}")} {unit}");

    public static List<ArticleMention> Rows(IReadOnlyList<SpottedMention> mentions)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. mentions.Select(mention => Row(mention, keys))];
    }

    private static ArticleMention Row(SpottedMention spotted, Dictionary<string, int> keys)
    {
        var mention = spotted.Mention;
        return new ArticleMention
        {
            Claim = mention.Claim,
            Key = KeyOf(spotted, keys),
            Place = spotted.InTitle ? "title" : "text",
            Low = (double?)mention.Low,
            High = (double?)mention.High,
            Answer = mention.Answer,
            IsVague = mention.IsVague,
            Equivalent = mention.Equivalent is { } same ? Said(same.Low, same.High, same.Unit) : null,
            Unit = mention.Unit,
            Comparator = mention.Comparator.ToString(),
            Subject = mention.Subject,
            Scopes = mention.Scopes.Count == 0 ? null : string.Join(' ', mention.Scopes),
            AsOf = mention.AsOf,
            Modality = mention.Modality.ToString(),
            Attribution = mention.Attribution,
            Raw = spotted.Raw,
            Sentence = spotted.Sentence,
            SentenceNumber = spotted.SentenceNumber,
            SentenceStart = mention.Sentence.Start,
            CharStart = mention.Amount.Start,
            CharEnd = mention.Amount.End,
            Rule = mention.Rule,
            Confidence = mention.Confidence,
            Version = ArticleAnalyzer.Version,
        };
    }

    /// <summary>The same as long as the article says the same in the same sentence, wherever the sentence stands.</summary>
    private static string KeyOf(SpottedMention spotted, Dictionary<string, int> keys)
    {
        var text = string.Join('\n', spotted.Mention.Claim, spotted.InTitle ? "title" : "text", spotted.Raw, spotted.Sentence);
        var count = keys[text] = keys.GetValueOrDefault(text) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(count == 1 ? text : $"{text}\n{count}"));
        return Convert.ToHexStringLower(hash)[..KeyLength];
    }

    private static bool Same(ArticleMention a, ArticleMention b) =>
        (a.Key, a.Low, a.High, a.Answer, a.Comparator, a.Modality, a.CharStart)
            == (b.Key, b.Low, b.High, b.Answer, b.Comparator, b.Modality, b.CharStart)
        && (a.IsVague, a.Scopes, a.AsOf, a.Attribution, a.Subject, a.Rule, a.Version)
            == (b.IsVague, b.Scopes, b.AsOf, b.Attribution, b.Subject, b.Rule, b.Version)
        && (a.Unit, a.Equivalent, a.SentenceNumber, a.SentenceStart, a.CharEnd)
            == (b.Unit, b.Equivalent, b.SentenceNumber, b.SentenceStart, b.CharEnd)
        && a.Confidence.Equals(b.Confidence);
}
