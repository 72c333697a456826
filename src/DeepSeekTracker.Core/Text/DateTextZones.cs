using System.Collections.Frozen;
using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Zones by the names that feeds use. The rules are our own and not the system's, so that a server without zone data, or
/// with other data, reads the same instant.
/// </summary>
internal static class DateTextZones
{
    private enum Summer
    {
        None,
        America,
        Europe,
        Australia,
        NewZealand,
    }

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
            ? TimeSpan.FromMinutes(zone.Minutes + (IsSummer(zone.Summer, local) ? 60 : 0))
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

    private static bool IsSummer(Summer rule, DateTime local) =>
        rule switch
        {
            // Energy Policy Act of 2005 from 2007 on; the Uniform Time Act as amended in 1986 before.
            Summer.America when local.Year >= 2007 => local >= Sunday(local.Year, 3, 2).AddHours(2)
                && local < Sunday(local.Year, 11, 1).AddHours(2),
            Summer.America => local >= Sunday(local.Year, 4, 1).AddHours(2) && local < Sunday(local.Year, 10, 5).AddHours(2),
            Summer.Europe => local >= Sunday(local.Year, 3, 5).AddHours(2) && local < Sunday(local.Year, 10, 5).AddHours(3),
            Summer.Australia => local >= Sunday(local.Year, 10, 1).AddHours(2) || local < Sunday(local.Year, 4, 1).AddHours(3),
            Summer.NewZealand => local >= Sunday(local.Year, 9, 5).AddHours(2) || local < Sunday(local.Year, 4, 1).AddHours(3),
            _ => false,
        };

    /// <summary>The n-th Sunday of a month; the fifth means the last.</summary>
    private static DateTime Sunday(int year, int month, int which)
    {
        var first = new DateTime(year, month, 1);
        var sunday = first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (which - 1));
        return sunday.Month == month ? sunday : sunday.AddDays(-7);
    }

    private static FrozenDictionary<string, Zone> Load()
    {
        var zones = new Dictionary<string, Zone>(StringComparer.Ordinal);
        Add(
            zones,
            Summer.None,
            "UTC,UT,GMT,Z,WET,ETC/GMT,ETC/UTC,ETC/UCT,ETC/ZULU,UCT,ZULU,GMT0,AFRICA/ABIDJAN,AFRICA/ACCRA,AFRICA/DAKAR,ATLANTIC/REYKJAVIK 0",
            "WEST,BST,IRISH,CET,MET,MEZ,WAT,AFRICA/LAGOS,AFRICA/ALGIERS,AFRICA/TUNIS,AFRICA/CASABLANCA 60",
            "CEST,MEST,MESZ,EET,SAST,CAT,AFRICA/JOHANNESBURG,AFRICA/MAPUTO,AFRICA/TRIPOLI,EUROPE/KALININGRAD 120",
            "EEST,MSK,EAT,TRT,AFRICA/NAIROBI,AFRICA/ADDIS_ABABA,EUROPE/MOSCOW,EUROPE/MINSK,EUROPE/ISTANBUL,ASIA/ISTANBUL,ASIA/RIYADH,ASIA/BAGHDAD,ASIA/KUWAIT,ASIA/QATAR 180",
            "MSD,GST,SAMT,ASIA/DUBAI,ASIA/BAKU,ASIA/TBILISI,ASIA/YEREVAN 240",
            "IRST,ASIA/TEHRAN 210",
            "AFT,ASIA/KABUL 270",
            "PKT,UZT,YEKT,ASIA/KARACHI,ASIA/TASHKENT,ASIA/YEKATERINBURG,ASIA/ALMATY 300",
            "IST,ASIA/KOLKATA,ASIA/CALCUTTA,ASIA/COLOMBO 330",
            "NPT,ASIA/KATHMANDU,ASIA/KATMANDU 345",
            "BDT,OMST,ASIA/DHAKA,ASIA/OMSK 360",
            "MMT,ASIA/YANGON,ASIA/RANGOON 390",
            "ICT,WIB,NOVT,KRAT,ASIA/BANGKOK,ASIA/JAKARTA,ASIA/HO_CHI_MINH,ASIA/SAIGON,ASIA/NOVOSIBIRSK 420",
            "HKT,SGT,MYT,PHT,PHST,WITA,AWST,IRKT,BJT,ASIA/SHANGHAI,ASIA/BEIJING,ASIA/CHONGQING,ASIA/HONG_KONG,ASIA/SINGAPORE,ASIA/TAIPEI,ASIA/MANILA,ASIA/KUALA_LUMPUR,ASIA/MACAU,AUSTRALIA/PERTH,PRC,HONGKONG,SINGAPORE,ROC 480",
            "JST,KST,WIT,YAKT,ASIA/TOKYO,ASIA/SEOUL,JAPAN,ROK 540",
            "ACST,AUSTRALIA/DARWIN 570",
            "AEST,CHST,VLAT,AUSTRALIA/BRISBANE,ASIA/VLADIVOSTOK 600",
            "ACDT 630",
            "AEDT,MAGT 660",
            "NZST,FJT,PETT 720",
            "NZDT 780",
            "AZOT,CVT -60",
            "BRST,UYST -120",
            "NDT -150",
            "BRT,ART,CLST,UYT,ADT,AMERICA/SAO_PAULO,AMERICA/BUENOS_AIRES,AMERICA/ARGENTINA/BUENOS_AIRES,AMERICA/MONTEVIDEO,AMERICA/BAHIA -180",
            "NST -210",
            "AST,CLT,BOT,VET,EDT,AMERICA/PUERTO_RICO,AMERICA/CARACAS,AMERICA/LA_PAZ,AMERICA/MANAUS -240",
            "EST,CDT,COT,PET,ECT,AMERICA/BOGOTA,AMERICA/LIMA,AMERICA/GUAYAQUIL,AMERICA/PANAMA,AMERICA/JAMAICA,AMERICA/CANCUN -300",
            "CST,MDT,AMERICA/MEXICO_CITY,AMERICA/COSTA_RICA,AMERICA/GUATEMALA,AMERICA/REGINA -360",
            "MST,PDT,AMERICA/PHOENIX,AMERICA/HERMOSILLO -420",
            "PST,AKDT -480",
            "AKST,HADT -540",
            "HST,HAST,PACIFIC/HONOLULU,US/HAWAII -600",
            "SST -660"
        );
        Add(
            zones,
            Summer.America,
            "AT,ATLANTIC/BERMUDA,AMERICA/HALIFAX,CANADA/ATLANTIC -240",
            "AMERICA/ST_JOHNS,CANADA/NEWFOUNDLAND -210",
            "ET,EST5EDT,US/EASTERN,CANADA/EASTERN,AMERICA/NEW_YORK,AMERICA/TORONTO,AMERICA/DETROIT,AMERICA/MONTREAL,AMERICA/INDIANAPOLIS,AMERICA/INDIANA/INDIANAPOLIS,AMERICA/HAVANA -300",
            "CT,CST6CDT,US/CENTRAL,CANADA/CENTRAL,AMERICA/CHICAGO,AMERICA/WINNIPEG -360",
            "MT,MST7MDT,US/MOUNTAIN,CANADA/MOUNTAIN,AMERICA/DENVER,AMERICA/EDMONTON,AMERICA/BOISE -420",
            "PT,PST8PDT,US/PACIFIC,CANADA/PACIFIC,AMERICA/LOS_ANGELES,AMERICA/VANCOUVER,AMERICA/TIJUANA -480",
            "US/ALASKA,AMERICA/ANCHORAGE,AMERICA/JUNEAU -540"
        );
        Add(
            zones,
            Summer.Europe,
            "EUROPE/LONDON,EUROPE/DUBLIN,EUROPE/LISBON,EUROPE/BELFAST,GB,EIRE,ATLANTIC/CANARY 0",
            "EUROPE/BERLIN,EUROPE/PARIS,EUROPE/MADRID,EUROPE/ROME,EUROPE/AMSTERDAM,EUROPE/BRUSSELS,EUROPE/VIENNA,EUROPE/ZURICH,EUROPE/STOCKHOLM,EUROPE/OSLO,EUROPE/COPENHAGEN,EUROPE/WARSAW,EUROPE/PRAGUE,EUROPE/BUDAPEST,EUROPE/BELGRADE,EUROPE/ZAGREB,EUROPE/LJUBLJANA,EUROPE/BRATISLAVA,EUROPE/LUXEMBOURG,EUROPE/MALTA,EUROPE/TIRANE,EUROPE/SARAJEVO,EUROPE/SKOPJE,EUROPE/MONACO 60",
            "EUROPE/ATHENS,EUROPE/HELSINKI,EUROPE/KIEV,EUROPE/KYIV,EUROPE/BUCHAREST,EUROPE/SOFIA,EUROPE/RIGA,EUROPE/TALLINN,EUROPE/VILNIUS,EUROPE/CHISINAU,ASIA/NICOSIA 120"
        );
        Add(
            zones,
            Summer.Australia,
            "AUSTRALIA/SYDNEY,AUSTRALIA/MELBOURNE,AUSTRALIA/HOBART,AUSTRALIA/CANBERRA,AUSTRALIA/ACT,AUSTRALIA/NSW 600",
            "AUSTRALIA/ADELAIDE 570"
        );
        Add(zones, Summer.NewZealand, "PACIFIC/AUCKLAND,NZ 720");
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
