using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The limits that could not be read, and those whose values mean nothing here, such as a topic that the story has not: a file or
/// feed would hold everything, or nothing, and nobody would know why. A country or language without articles is no such limit.
/// </summary>
public sealed class UnreadLimits(OutletQueries outlets, FollowedStory story)
{
    /// <summary>A sentence for each.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(FilterReading reading, CancellationToken stop)
    {
        var filter = reading.Filter;
        var read = filter.Words is { } words ? SearchParser.Parse(words) : null;
        List<(SearchValue Value, int? Place)> asked =
        [
            .. filter.Outlets.Select(value => Limit(SearchField.Outlet, value)),
            .. filter.Kinds.Select(value => Limit(SearchField.Kind, value)),
            .. filter.Countries.Select(value => Limit(SearchField.Country, value)),
            .. filter.Languages.Select(value => Limit(SearchField.Language, value)),
            .. filter.Topics.Select(value => Limit(SearchField.Topic, value)),
            .. read?.Values.Select(value => (value.Value, (int?)value.Position)) ?? [],
        ];
        var names = asked.Count == 0 ? [] : await outlets.NamesAsync(stop);
        return
        [
            .. reading.Unread,
            .. asked
                .Select(limit => Sentence(limit.Value, names) is { } sentence ? Told(sentence, limit.Place) : null)
                .OfType<string>(),
            .. read?.Claims.Where(claim => claim.Claim.Among(story.Story.Claims.Select(c => c.Key)).Count == 0)
                .Select(claim => Told($"there is no claim “{claim.Claim.Name}” in this story.", claim.Position))
                ?? [],
        ];
    }

    private static (SearchValue Value, int? Place) Limit(SearchField field, string value) => (new(field, value), null);

    private static string Told(string sentence, int? place) =>
        place is { } at ? ArticleFilterQuery.Told(at, sentence) : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string? Sentence(SearchValue asked, IReadOnlyList<OutletNames> names)
    {
        var value = asked.Value;
        return asked.Field switch
        {
            SearchField.Outlet when !names.Any(o => Is(o.Key, value) || Is(o.Name, value)) =>
                $"there is no outlet “{value}” in this record.",
            SearchField.Domain when !names.Any(o => o.Hosts.Any(host => Is(host, value))) =>
                $"no outlet of this record has the domain “{value}”.",
            SearchField.Kind when !names.Any(o => Is(o.Kind, value)) => $"no outlet of this record is of the type “{value}”.",
            SearchField.Country when CountryNames.Code(value) is null => $"“{value}” is no country; write its code, such as DE.",
            SearchField.Language when !LanguageNames.IsTag(value) => $"“{value}” is no language; write its tag, such as zh.",
            SearchField.Topic when story.TopicKey(value) is null => $"there is no topic “{value}” in this record.",
            SearchField.TextState when !SearchNames.States(value).Any() => $"a text has no state “{value}”.",
            _ => null,
        };
    }

    private static bool Is(string? one, string other) => other.Equals(one, StringComparison.OrdinalIgnoreCase);
}
