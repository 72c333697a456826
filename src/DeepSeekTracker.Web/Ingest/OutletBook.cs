using System.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Finds the outlet of an address or name, and makes one where none is known. Held in memory and used by the one writer
/// only, so it needs no lock.
/// </summary>
internal sealed class OutletBook
{
    /// <summary>No outlet's name is longer; what a feed or table calls its source may be.</summary>
    public const int LongestName = 200;

    private readonly Dictionary<string, List<(string PathPrefix, int OutletId)>> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private bool _loaded;

    public OutletBook(WriteQueue writes) => writes.RolledBack += Forget;

    /// <summary>The outlet of a piece: by name where one is stated, else by address; made new where nothing fits.</summary>
    public async Task<int> ResolveAsync(
        TrackerDbContext db,
        string? name,
        ArticleUrl? url,
        CancellationToken stop,
        Func<Outlet, Outlet>? describe = null
    )
    {
        await LoadAsync(db, stop);
        name = OfferedEntry.Cut(name, LongestName);
        if (name is not null && _names.TryGetValue(Fold(name), out var named))
        {
            return named;
        }

        if (name is null && url is not null && ByAddress(url) is { } owner)
        {
            return owner;
        }

        if (name is null && url is null && _keys.TryGetValue(Outlet.UnattributedKey, out var nobody))
        {
            return nobody;
        }

        var host = url is null ? null : HostOf(url);
        var outlet = new Outlet
        {
            Key = FreeKey(name ?? host ?? Outlet.UnattributedKey),
            Name = name ?? host ?? Outlet.Unattributed,
            Domain = name is not null && SharedHosts.Contains(host) ? null : host,
        };
        return await AddAsync(db, describe?.Invoke(outlet) ?? outlet, stop);
    }

    /// <summary>The outlet that owns the address; null where none does.</summary>
    public async Task<int?> ByAddressAsync(TrackerDbContext db, ArticleUrl url, CancellationToken stop)
    {
        await LoadAsync(db, stop);
        return ByAddress(url);
    }

    private int? ByAddress(ArticleUrl url)
    {
        var (host, path) = Split(url);
        for (
            var at = host;
            at.Contains('.', StringComparison.Ordinal);
            at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..]
        )
        {
            if (_hosts.TryGetValue(at, out var owners))
            {
                var owner = owners
                    .Where(o => IsUnder(path, o.PathPrefix))
                    .OrderByDescending(o => o.PathPrefix.Length)
                    .FirstOrDefault();
                if (owner.OutletId != 0)
                {
                    return owner.OutletId;
                }
            }

            if (at == url.Site)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Stores a new outlet with its domains and names. Names and domains that others have are left to them.</summary>
    public async Task<int> AddAsync(TrackerDbContext db, Outlet outlet, CancellationToken stop)
    {
        await LoadAsync(db, stop);
        var domains = outlet.Domains.ToList();
        if (outlet.Domain is { } own && domains.TrueForAll(d => d.Host != own))
        {
            domains.Add(new OutletDomain { Host = own });
        }

        outlet.Domains =
        [
            .. domains
                .Where(d => !_hosts.TryGetValue(d.Host, out var owners) || owners.TrueForAll(o => o.PathPrefix != d.PathPrefix))
                .DistinctBy(d => (d.Host, d.PathPrefix)),
        ];
        outlet.Aliases =
        [
            .. outlet
                .Aliases.Select(a => Fold(a.Name))
                .Distinct(StringComparer.Ordinal)
                .Where(a => a != Fold(outlet.Name) && !_names.ContainsKey(a))
                .Select(a => new OutletAlias { Name = a }),
        ];
        db.Outlets.Add(outlet);
        await db.SaveChangesAsync(stop);
        Remember(outlet);
        return outlet.Id;
    }

    /// <summary>The outlet that has the name, as its own or as another one; null where none does.</summary>
    public async Task<int?> ByNameAsync(TrackerDbContext db, string name, CancellationToken stop)
    {
        await LoadAsync(db, stop);
        return _names.TryGetValue(Fold(name), out var id) ? id : null;
    }

    /// <summary>A key for a new outlet that nobody has yet.</summary>
    public async Task<string> FreeKeyAsync(TrackerDbContext db, string name, CancellationToken stop)
    {
        await LoadAsync(db, stop);
        return FreeKey(name);
    }

    public async Task<int?> ByKeyAsync(TrackerDbContext db, string key, CancellationToken stop)
    {
        await LoadAsync(db, stop);
        return _keys.TryGetValue(key, out var id) ? id : null;
    }

    private async Task LoadAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (_loaded)
        {
            return;
        }

        foreach (
            var outlet in await db
                .Outlets.AsNoTracking()
                .Include(o => o.Domains)
                .Include(o => o.Aliases)
                .AsSplitQuery()
                .ToListAsync(stop)
        )
        {
            Remember(outlet);
        }

        _loaded = true;
    }

    /// <summary>A transaction that failed may have taken outlets with it, and the owner may have changed some: read them again.</summary>
    public void Forget()
    {
        _hosts.Clear();
        _names.Clear();
        _keys.Clear();
        _loaded = false;
    }

    private void Remember(Outlet outlet)
    {
        _keys[outlet.Key] = outlet.Id;
        _names[Fold(outlet.Name)] = outlet.Id;
        foreach (var alias in outlet.Aliases)
        {
            _names.TryAdd(alias.Name, outlet.Id);
        }

        foreach (var domain in outlet.Domains)
        {
            if (!_hosts.TryGetValue(domain.Host, out var owners))
            {
                _hosts[domain.Host] = owners = [];
            }

            owners.Add((domain.PathPrefix, outlet.Id));
        }
    }

    private string FreeKey(string name)
    {
        var slug = Slug(name);
        var key = slug;
        for (var n = 2; _keys.ContainsKey(key); n++)
        {
            key = $"{slug}-{n}";
        }

        return key;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "outlet"
            : text.Length > 60 ? text[..60].Trim('-')
            : text;
    }

    /// <summary>Whole parts of a path only: /daily owns /daily/1, not /daily-news.</summary>
    private static bool IsUnder(string path, string prefix)
    {
        var whole = prefix.TrimEnd('/');
        return path.StartsWith(whole, StringComparison.OrdinalIgnoreCase)
            && (whole.Length == 0 || path.Length == whole.Length || path[whole.Length] is '/' or '?');
    }

    private static string HostOf(ArticleUrl url) => Split(url).Host;

    private static (string Host, string Path) Split(ArticleUrl url)
    {
        var slash = url.Key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (url.Key.Split('?')[0], "") : (url.Key[..slash], url.Key[slash..]);
    }

    /// <summary>Names are compared without capitals and extra white space.</summary>
    public static string Fold(string name) =>
        string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
