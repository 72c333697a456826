using System.Text;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>
/// Broken pages out of real ones: cut, spliced, repeated, with bytes changed and with pieces of markup that parsers stumble
/// over. The same seed gives the same pages.
/// </summary>
public static class PageMutations
{
    private const int LongestPage = 40_000;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<",
            "</",
            "<div>",
            "</div>",
            "<p",
            "<table><tr><td>",
            "</table>",
            "<b><i><u>",
            "<a href=\"//\">",
            "<a href='javascript:x'>",
            "<time datetime='0000-00-00'>",
            "<time datetime='99999999999999999999'>",
            "<h1></h1>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":[{}],\"author\":[[null]]}</script>",
            "<script type='application/ld+json'>{\"@graph\":[{\"@id\":1,\"@type\":[1]},\"\\ud800\"]}</script>",
            "<meta property='og:title' content='\u202e'>",
            "<meta charset='utf-16'>",
            "<meta charset='x-user-defined'>",
            "<base href='http://[::1'>",
            "<link rel=canonical href='http://%'>",
            "<html lang='-'>",
            "<ul><li><ul><li>",
            "<svg><foreignObject>",
            "<template>",
            "<plaintext>",
            "<textarea>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "&#x110000;",
            "&#0;",
            "\0",
            "\uFFFF",
            "By ",
            "Von 2025-13-45 ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF],
        [0xC0, 0x80],
        [0x1B, 0x24, 0x42],
    ];

    public static byte[] Of(byte[] page, byte[] other, int seed)
    {
        var random = new Random(seed);
        List<byte> bytes = [.. Window(page, random)];
        for (var rounds = 1 + random.Next(6); rounds > 0; rounds--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = random.Next(Math.Min(2_000, bytes.Count - at + 1));
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Window(other, random).Take(4_000));
                    break;
                case 4:
                    Flip(bytes, random);
                    break;
                default:
                    for (var times = 1 + random.Next(random.Next(20) == 0 ? 400 : 4); times > 0; times--)
                    {
                        bytes.InsertRange(random.Next(bytes.Count + 1), Pieces[random.Next(Pieces.Length)]);
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    private static ArraySegment<byte> Window(byte[] page, Random random)
    {
        var length = Math.Min(page.Length, LongestPage);
        return new ArraySegment<byte>(page, random.Next(2) == 0 ? 0 : random.Next(page.Length - length + 1), length);
    }

    private static void Flip(List<byte> bytes, Random random)
    {
        for (var flips = random.Next(60); flips > 0 && bytes.Count > 0; flips--)
        {
            bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
        }
    }
}
