using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Changes outlets as the owner asks. The story's files only ever add outlets whose key is not known, so they never write over
/// what the owner said; an outlet keeps its former name as another name, for the files still call it so.
/// </summary>
internal sealed class OutletEditor(WriteQueue writes, OutletBook book, IDbContextFactory<TrackerDbContext> contexts)
{
    private const int LongestName = OutletBook.LongestName;
    private const int LongestNote = 2_000;
    private const int MostLines = 100;

    private static readonly SeenValues Seen = new(
        "the outlet’s",
        "name",
        "kind",
        "country",
        "language",
        "domains",
        "other names",
        "note"
    );

    public async Task<OutletForm?> FindAsync(string key, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await ReadAsync(db, db.Outlets.Where(o => o.Key == key), stop);
    }

    public async Task<OutletForm?> OwnerOfAsync(TrackerDbContext db, ArticleUrl url, CancellationToken stop) =>
        await book.ByAddressAsync(db, url, stop) is { } id ? await ReadAsync(db, db.Outlets.Where(o => o.Id == id), stop) : null;

    /// <summary>The outlet of a name or key; null where none has it.</summary>
    public async Task<int?> ByNameAsync(TrackerDbContext db, string name, CancellationToken stop) =>
        await book.ByNameAsync(db, name, stop) ?? await book.ByKeyAsync(db, name.Trim(), stop);

    /// <summary>The outlet that the form names, made new where none has that name; or why it cannot be.</summary>
    public async Task<(int? Id, string? Problem)> ChooseAsync(TrackerDbContext db, OutletForm form, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(form.Name))
        {
            return (null, "Name the outlet, or say that the feed is an aggregator’s.");
        }

        if (await ByNameAsync(db, form.Name, stop) is { } known)
        {
            return (known, null);
        }

        var (said, problem) = await CheckAsync(db, null, form, stop);
        return said is null
            ? (null, problem)
            : (await book.ResolveAsync(db, said.Name, null, stop, outlet => Put(outlet, said)), null);
    }

    /// <summary>Stores a new outlet (<paramref name="key"/> is null) or changes one. Gives its key where it was stored.</summary>
    public Task<(OwnerAnswer Answer, string? Key)> PutAsync(string? key, OutletForm form, CancellationToken stop) =>
        writes.WriteAsync((db, token) => PutAsync(db, key, form, token), stop);

    private async Task<(OwnerAnswer Answer, string? Key)> PutAsync(
        TrackerDbContext db,
        string? key,
        OutletForm form,
        CancellationToken stop
    )
    {
        var outlet = key is null
            ? null
            : await db
                .Outlets.Include(o => o.Domains)
                .Include(o => o.Aliases)
                .AsSplitQuery()
                .FirstOrDefaultAsync(o => o.Key == key, stop);
        if (key is not null && outlet is null)
        {
            return (OwnerAnswer.No($"There is no outlet “{key}” any more."), null);
        }

        if (outlet is not null && Seen.WhyOutdated(form.Seen, Values(FormOf(outlet))) is { } outdated)
        {
            return (OwnerAnswer.No(outdated), null);
        }

        var (said, problem) = await CheckAsync(db, outlet?.Id, form, stop);
        if (said is null)
        {
            return (OwnerAnswer.No(problem!), null);
        }

        if (outlet is null)
        {
            var id = await book.ResolveAsync(db, said.Name, null, stop, made => Put(made, said));
            var made = await db.Outlets.Where(o => o.Id == id).Select(o => o.Key).FirstAsync(stop);
            return (OwnerAnswer.Yes($"{said.Name} is an outlet now."), made);
        }

        if (outlet.Name != said.Name)
        {
            said = said with { Aliases = [.. said.Aliases, OutletBook.Fold(outlet.Name)] };
        }

        outlet.Name = said.Name;
        db.OutletDomains.RemoveRange(outlet.Domains);
        db.OutletAliases.RemoveRange(outlet.Aliases);
        await db.SaveChangesAsync(stop);
        Put(outlet, said);
        await db.SaveChangesAsync(stop);
        book.Forget();
        return (OwnerAnswer.Yes($"{said.Name} is saved."), outlet.Key);
    }

    private static Outlet Put(Outlet outlet, Said said)
    {
        (outlet.Kind, outlet.Country, outlet.Language, outlet.Note) = (said.Kind, said.Country, said.Language, said.Note);
        outlet.Domain = said.Domains.Select(d => d.Host).FirstOrDefault();
        outlet.Domains = [.. said.Domains.Select(d => new OutletDomain { Host = d.Host, PathPrefix = d.Path })];
        outlet.Aliases =
        [
            .. said
                .Aliases.Where(a => a != OutletBook.Fold(said.Name))
                .Distinct(StringComparer.Ordinal)
                .Select(a => new OutletAlias { Name = a }),
        ];
        return outlet;
    }

    /// <summary>What the form states, in the form in which it is stored; or the first thing that is wrong with it.</summary>
    private async Task<(Said? Said, string? Problem)> CheckAsync(
        TrackerDbContext db,
        int? own,
        OutletForm form,
        CancellationToken stop
    )
    {
        var name = string.Join(' ', (form.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > LongestName)
        {
            return (null, name.Length == 0 ? "An outlet needs a name." : $"The name has more than {LongestName} characters.");
        }

        var country = Stated(form.Country)?.ToUpperInvariant();
        if (country is not null && !IsCountry(country))
        {
            return (null, $"“{Short(country)}” is no country’s two-letter code (ISO 3166-1), such as DE.");
        }

        var tag = Stated(form.Language);
        var language = tag is null ? null : LanguageTag.Read(tag);
        if (tag is not null && language is null)
        {
            return (null, $"“{Short(tag)}” {LanguageTag.Advice}.");
        }

        var kind = Stated(form.Kind)?.ToLowerInvariant();
        var note = Stated(form.Note);
        if (kind is { Length: > 60 } || note is { Length: > LongestNote })
        {
            return (
                null,
                kind is { Length: > 60 }
                    ? "The kind has more than 60 characters."
                    : $"The note has more than {LongestNote} characters."
            );
        }

        var domains = new List<(string Host, string Path)>();
        foreach (var line in Lines(form.Domains))
        {
            if (OutletAddress.Read(line) is not { } domain)
            {
                return (null, $"“{Short(line)}” is no domain, such as example.org or example.org/daily.");
            }

            domains.Add(domain);
        }

        var aliases = Lines(form.Aliases).Select(OutletBook.Fold).ToList();
        if (domains.Count > MostLines || aliases.Count > MostLines || aliases.Exists(a => a.Length > LongestName))
        {
            return (
                null,
                $"At most {MostLines} domains and {MostLines} other names of at most {LongestName} characters can be stored."
            );
        }

        var said = new Said(name, kind, country, language, note, [.. domains.Distinct()], aliases);
        return await ClashAsync(db, own, said, stop) is { } clash ? (null, clash) : (said, null);
    }

    /// <summary>A name or domain leads to one outlet only.</summary>
    private async Task<string?> ClashAsync(TrackerDbContext db, int? own, Said said, CancellationToken stop)
    {
        foreach (var name in said.Aliases.Prepend(said.Name))
        {
            if (await book.ByNameAsync(db, name, stop) is { } other && other != own)
            {
                return $"“{name}” is {await NameAsync(db, other, stop)} already. A name leads to one outlet only.";
            }
        }

        foreach (var (host, path) in said.Domains)
        {
            var owner = await db
                .OutletDomains.Where(d => d.Host == host && d.PathPrefix == path && d.OutletId != own)
                .Select(d => (int?)d.OutletId)
                .FirstOrDefaultAsync(stop);
            if (owner is { } other)
            {
                return $"{host}{path} belongs to {await NameAsync(db, other, stop)} already. Take it from there first.";
            }
        }

        return null;
    }

    private static Task<string> NameAsync(TrackerDbContext db, int id, CancellationToken stop) =>
        db.Outlets.Where(o => o.Id == id).Select(o => o.Name).FirstAsync(stop);

    private static async Task<OutletForm?> ReadAsync(TrackerDbContext db, IQueryable<Outlet> which, CancellationToken stop) =>
        await which
            .AsNoTracking()
            .Include(o => o.Domains)
            .Include(o => o.Aliases)
            .AsSplitQuery()
            .OrderBy(o => o.Id)
            .FirstOrDefaultAsync(stop)
            is { } outlet
            ? FormOf(outlet)
            : null;

    private static OutletForm FormOf(Outlet outlet)
    {
        var form = new OutletForm(
            outlet.Key,
            outlet.Name,
            outlet.Kind,
            outlet.Country,
            outlet.Language,
            string.Join(
                '\n',
                outlet.Domains.OrderBy(d => d.Host != outlet.Domain).ThenBy(d => d.Id).Select(d => d.Host + d.PathPrefix)
            ),
            string.Join('\n', outlet.Aliases.OrderBy(a => a.Id).Select(a => a.Name)),
            outlet.Note
        );
        return form with { Seen = SeenValues.Write(Values(form)) };
    }

    private static IReadOnlyList<string?> Values(OutletForm form) =>
        [form.Name, form.Kind, form.Country, form.Language, form.Domains, form.Aliases, form.Note];

    private static bool IsCountry(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
        {
            return false;
        }

        try
        {
            return new RegionInfo(code).TwoLetterISORegionName == code;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private sealed record Said(
        string Name,
        string? Kind,
        string? Country,
        string? Language,
        string? Note,
        IReadOnlyList<(string Host, string Path)> Domains,
        IReadOnlyList<string> Aliases
    );
}
