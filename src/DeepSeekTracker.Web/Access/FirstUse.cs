using System.Security.Cryptography;
using System.Text;

namespace DeepSeekTracker.Web.Access;

/// <summary>
/// The one-time link by which whoever reads the console sets the first password. It works until a password is set or the
/// program stops; only its token's hash is kept.
/// </summary>
public sealed class FirstUse
{
    private readonly OwnerPassword _password;
    private byte[]? _hash;

    internal FirstUse(OwnerPassword password) => _password = password;

    /// <summary>True where no password was set when the program started.</summary>
    internal bool IsNeeded { get; private set; }

    internal async Task PrepareAsync(CancellationToken stop) => IsNeeded = !await _password.IsSetAsync(stop);

    /// <summary>Where a token stands for the right to set the first password.</summary>
    internal static string Path(string token) => $"/admin/password?token={token}";

    /// <summary>A new token, which replaces the one before.</summary>
    internal string Open()
    {
        var token = Chance.Word();
        _hash = Hash(token);
        return token;
    }

    public bool IsOpenedBy(string? token) =>
        token is not null && _hash is { } hash && CryptographicOperations.FixedTimeEquals(Hash(token), hash);

    /// <summary>Sets the first password; null where the token is wrong or used, or a password is set already.</summary>
    internal async Task<OwnerRecord?> UseAsync(string? token, string password, CancellationToken stop)
    {
        if (!IsOpenedBy(token) || await _password.SetFirstAsync(password, stop) is not { } record)
        {
            return null;
        }

        _hash = null;
        return record;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
