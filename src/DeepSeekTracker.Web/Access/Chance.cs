using System.Buffers.Text;
using System.Security.Cryptography;

namespace DeepSeekTracker.Web.Access;

/// <summary>Values that nobody can guess.</summary>
internal static class Chance
{
    /// <summary>256 bits, in letters that an address can carry.</summary>
    public static string Word() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
