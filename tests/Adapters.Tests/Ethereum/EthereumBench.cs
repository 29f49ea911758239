using Confidant.Adapters.Ethereum;
using Confidant.Emulators.Ethereum;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Ethereum;

/// <summary>The adapter with an endpoint of each of two chains.</summary>
internal sealed class EthereumBench : IAsyncDisposable
{
    public const string Secret = "k3y-that-nobody-may-read";

    private readonly ServiceProvider _services;

    private EthereumBench(EthereumEmulator ethereum, EthereumEmulator @base)
    {
        (Ethereum, Base) = (ethereum, @base);
        _services = Build(Time, Log, ("1", ethereum.Url), ("8453", @base.Url));
    }

    public EthereumEmulator Ethereum { get; }

    public EthereumEmulator Base { get; }

    public ManualTime Time { get; } = new();

    public LogNotes Log { get; } = new();

    public IChainReader Reader => _services.GetRequiredService<IChainReader>();

    public AccountSignatures Signatures => _services.GetRequiredService<AccountSignatures>();

    public WalletNames Names => _services.GetRequiredService<WalletNames>();

    public static async Task<EthereumBench> StartAsync()
    {
        EthereumEmulator ethereum = await EthereumEmulator.StartAsync(Secret);
        EthereumEmulator @base = await EthereumEmulator.StartAsync(Secret);
        @base.ChainId = 8453;
        return new EthereumBench(ethereum, @base);
    }

    public static ServiceProvider Build(TimeProvider time, ILoggerProvider log, params (string Chain, string Url)[] endpoints)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(endpoints.ToDictionary(static one => $"Ethereum:RpcUrls:{one.Chain}", static one => (string?)one.Url))
            .Build();
        return new ServiceCollection()
            .AddSingleton(time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddEthereum(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Ethereum.DisposeAsync();
        await Base.DisposeAsync();
    }
}
