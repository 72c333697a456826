using System.Collections.Frozen;
using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Zones by the names that feeds use. The rules are our own and not the system's, so that a server without zone data, or
/// with other data, reads the same instant.
/// </summary>
internal static class DateTextZones
{
    private sealed record Zone(int Minutes, Summer Summer);

    private static readonly FrozenDictionary<string, Zone> ByName = Load();

    /// <summary>Abbreviations with two homes: the configured zone of the feed decides when it is the second.</summary>
    private static readonly FrozenDictionary<string, int[]> SecondHomes = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["CST"] = [480],
        ["IST"] = [60, 120],
        ["BST"] = [360],
        ["AST"] = [180],
        ["GST"] = [600],
        ["SST"] = [480],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The offset that a zone name means at a local time; null for an unknown name.</summary>
    public static TimeSpan? Find(string name, DateTime local, TimeSpan? configured)
    {
        var upper = name.ToUpperInvariant();
        if (
            configured is { } home
            && SecondHomes.TryGetValue(upper, out var others)
            && Array.IndexOf(others, (int)home.TotalMinutes) >= 0
        )
        {
            return home;
        }

        return ByName.TryGetValue(upper, out var zone)
            ? TimeSpan.FromMinutes(zone.Minutes + DateTextZoneRules.Ahead(zone.Summer, zone.Minutes, local))
            : null;
    }

    /// <summary>The offset of a configured zone at each local time; null for an unknown zone.</summary>
    public static Func<DateTime, TimeSpan>? Home(string? zone)
    {
        var name = zone?.Trim() ?? "";
        if (name is ['+' or '-', ..])
        {
            var isOffset = TimeSpan.TryParseExact(
                name.AsSpan(1),
                ["hh\\:mm", "hhmm", "hh"],
                CultureInfo.InvariantCulture,
                out var offset
            );
            return isOffset && offset <= TimeSpan.FromHours(15) ? _ => name[0] == '-' ? -offset : offset : null;
        }

        return Knows(name) ? local => Find(name, local, configured: null)!.Value : null;
    }

    public static bool Knows(string name) => ByName.ContainsKey(name.ToUpperInvariant());

    private static FrozenDictionary<string, Zone> Load()
    {
        var zones = new Dictionary<string, Zone>(StringComparer.Ordinal);
        Add(
            zones,
            Summer.None,
            "UTC,UT,GMT,Z,WET,UCT,ZULU,GMT0 0",
            "WEST,BST,IRISH,CET,MET,MEZ,WAT 60",
            "CEST,MEST,MESZ,EET,SAST,CAT 120",
            "EEST,MSK,EAT,TRT 180",
            "MSD,GST,SAMT 240",
            "IRST 210",
            "AFT 270",
            "PKT,UZT,YEKT 300",
            "IST 330",
            "NPT 345",
            "BDT,OMST 360",
            "MMT 390",
            "ICT,WIB,NOVT,KRAT 420",
            "HKT,SGT,MYT,PHT,PHST,WITA,AWST,IRKT,BJT,ASIA/BEIJING 480",
            "JST,KST,WIT,YAKT 540",
            "ACST 570",
            "AEST,CHST,VLAT 600",
            "ACDT 630",
            "AEDT,MAGT 660",
            "NZST,FJT,PETT 720",
            "NZDT 780",
            "AZOT,CVT -60",
            "BRST,UYST -120",
            "NDT -150",
            "BRT,ART,CLST,UYT,ADT -180",
            "NST -210",
            "AST,CLT,BOT,VET,EDT -240",
            "EST,CDT,COT,PET,ECT -300",
            "CST,MDT -360",
            "MST,PDT -420",
            "PST,AKDT -480",
            "AKST,HADT -540",
            "HST,HAST -600",
            "SST -660"
        );
        Add(zones, Summer.America, "AT -240", "ET,EST5EDT -300", "CT,CST6CDT -360", "MT,MST7MDT -420", "PT,PST8PDT -480");
        Add(zones, Summer.NewZealand, "PACIFIC/AUCKLAND,NZ 720");
        foreach (var (summer, minutes, names) in DateTextZonePlaces.All)
        {
            foreach (var name in names.Split(' '))
            {
                zones.TryAdd(name, new Zone(minutes, summer));
            }
        }

        return zones.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, Zone> zones, Summer summer, params string[] lines)
    {
        foreach (var line in lines)
        {
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            var minutes = int.Parse(line.AsSpan(cut + 1), CultureInfo.InvariantCulture);
            foreach (var name in line[..cut].Split(','))
            {
                zones.TryAdd(name, new Zone(minutes, summer));
            }
        }
    }
}
