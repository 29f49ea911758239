using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Counts the day's tokens, of the host and of each person. Kept in memory: a restart begins the day anew. Safe for
/// concurrent use.</summary>
internal sealed class TokenBudget(IOptions<ModelOptions> options, TimeProvider time)
{
    private readonly ModelBudgetOptions _limits = options.Value.Budget;
    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, long> _persons = [];
    private DateOnly _day;
    private long _host;

    /// <summary>The tokens that are used or taken today.</summary>
    public long UsedToday
    {
        get
        {
            lock (_lock)
            {
                BeginDay();
                return _host;
            }
        }
    }

    /// <summary>Takes the tokens that a call may come to; the call says in the end what it came to.</summary>
    /// <param name="person">For whom; null for nobody in particular.</param>
    /// <param name="tokens">How many it may come to.</param>
    /// <exception cref="ModelException">They are not left.</exception>
    public TokenReservation Reserve(UserId? person, long tokens)
    {
        lock (_lock)
        {
            BeginDay();
            if (_host + tokens > _limits.TokensPerDay)
            {
                throw new ModelException(ModelFault.OverBudget);
            }

            if (person is { } someone && _persons.GetValueOrDefault(someone) + tokens > _limits.TokensPerPersonPerDay)
            {
                throw new ModelException(ModelFault.OverPersonalBudget);
            }

            Add(person, tokens);
            return new TokenReservation(this, person, tokens, _day);
        }
    }

    /// <summary>Puts what a call came to in the place of what was taken for it.</summary>
    internal void Settle(UserId? person, long change, DateOnly day)
    {
        lock (_lock)
        {
            BeginDay();
            if (day == _day)
            {
                Add(person, change);
            }
        }
    }

    private void Add(UserId? person, long tokens)
    {
        _host += tokens;
        if (person is { } someone)
        {
            _persons[someone] = _persons.GetValueOrDefault(someone) + tokens;
        }
    }

    private void BeginDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
        {
            _day = today;
            _host = 0;
            _persons.Clear();
        }
    }
}
