using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>The one password that lets its owner act.</summary>
public sealed partial class OwnerPassword
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>OWASP's figure for PBKDF2 with SHA-512 (2023).</summary>
    private const int Iterations = 210_000;

    private readonly PasswordHasher<OwnerPassword> _hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations })
    );
    private readonly Lazy<string> _nobodys;
    private readonly OwnerStore _store;
    private readonly AdminOptions _options;
    private readonly ILogger<OwnerPassword> _logger;

    internal OwnerPassword(OwnerStore store, IOptions<AdminOptions> options, ILogger<OwnerPassword> logger)
    {
        (_store, _options, _logger) = (store, options.Value, logger);
        _nobodys = new(() => _hasher.HashPassword(this, Chance.Word()));
    }

    /// <summary>True where the configuration holds the password: then it is changed there and nowhere else.</summary>
    public bool IsConfigured => _options.Password is { Length: > 0 };

    /// <summary>Why a new password cannot be taken; null when it can.</summary>
    public static string? Refusal(string? password) =>
        password is null || password.Length < Shortest ? $"The password must have at least {Shortest} characters."
        : password.Length > Longest ? $"The password may have at most {Longest} characters."
        : null;

    public async Task<bool> IsSetAsync(CancellationToken stop) => await _store.ReadAsync(stop) is not null;

    /// <summary>Takes the configured password over; one that is known already ends no session.</summary>
    internal async Task TakeConfiguredAsync(CancellationToken stop)
    {
        if (_options.Password is not { Length: > 0 } configured)
        {
            return;
        }

        if (!await IsRightAsync(configured, stop))
        {
            await SetAsync(configured, stop);
        }
    }

    public async Task<bool> IsRightAsync(string? password, CancellationToken stop) => await OpenAsync(password, stop) is not null;

    /// <summary>
    /// The record that the password opens; null where it is wrong or none is set. Takes the same time whether one is set or not.
    /// </summary>
    internal async Task<OwnerRecord?> OpenAsync(string? password, CancellationToken stop)
    {
        var record = await _store.ReadAsync(stop);
        var given = password is { Length: <= Longest } ? password : "";
        var verdict = _hasher.VerifyHashedPassword(this, record?.Hash ?? _nobodys.Value, given);
        return verdict == PasswordVerificationResult.Failed ? null : record;
    }

    /// <summary>Sets or changes the password; every session ends.</summary>
    internal async Task<OwnerRecord> SetAsync(string password, CancellationToken stop)
    {
        var record = Record(password);
        await _store.ChangeAsync(_ => record, stop);
        Log.Set(_logger);
        return record;
    }

    /// <summary>Sets the password if there is none yet; null where there is.</summary>
    internal async Task<OwnerRecord?> SetFirstAsync(string password, CancellationToken stop)
    {
        var record = Record(password);
        if (!await _store.ChangeAsync(known => known is null ? record : null, stop))
        {
            return null;
        }

        Log.Set(_logger);
        return record;
    }

    private OwnerRecord Record(string password) => new(_hasher.HashPassword(this, password), Chance.Word(), []);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The admin password was set; sessions from before are over")]
        public static partial void Set(ILogger logger);
    }
}
