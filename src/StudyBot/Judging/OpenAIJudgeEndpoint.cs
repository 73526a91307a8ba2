using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Judging;

/// <summary>
/// Asks any endpoint that speaks OpenAI's chat completions. Retries, delays and the time limit are ours, so that they follow the clock and a
/// Retry-After; redirects are not followed, because a yes was said to one host.
/// </summary>
internal sealed class OpenAIJudgeEndpoint : IJudgeEndpoint, IDisposable
{
    private const string FormatName = "verdicts";

    /// <summary>So that a change of the host's address is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly JudgeOptions _options;
    private readonly Func<double> _chance;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly HttpClientPipelineTransport _transport;
    private readonly ChatClient _client;

    /// <param name="chance">0 to 1, anew at each call; spreads the retries.</param>
    public OpenAIJudgeEndpoint(JudgeOptions options, Func<double> chance, TimeProvider clock)
    {
        (_options, _chance, _clock) = (options, chance, clock);
        var address = new Uri(options.Endpoint);
        Provider = address.Host;
        Sampling = options.Temperature is { } temperature ? $"temperature {temperature}" : "its own temperature";
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _transport = new HttpClientPipelineTransport(_http);
        _client = new ChatClient(
            options.Model,
            new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none"),
            new OpenAIClientOptions
            {
                Endpoint = address,
                Transport = _transport,
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = Timeout.InfiniteTimeSpan,
                ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
                EnableDistributedTracing = false,
            });
    }

    public string Provider { get; }

    public string Model => _options.Model;

    public string Sampling { get; }

    public async Task<JudgeReply> AskAsync(JudgeRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await AskOnceAsync(request, cancellationToken);
            }
            catch (ClientResultException failure) when (failure.Status > 0)
            {
                await Task.Delay(DelayAfter(failure, attempt), _clock, cancellationToken);
            }
            catch (Exception failure) when (failure is not JudgeEndpointException and not OperationCanceledException)
            {
                // By its type only: the message may be the endpoint's, which has read the answer.
                throw new JudgeEndpointException(
                    JudgeProblem.Unavailable, $"{Provider} gave no reply that is one ({failure.GetBaseException().GetType().Name}).");
            }
        }
    }

    public void Dispose()
    {
        _transport.Dispose();
        _http.Dispose();
    }

    private async Task<JudgeReply> AskOnceAsync(JudgeRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            ChatMessage[] messages = [new SystemChatMessage(SystemText(request)), new UserChatMessage(request.User)];
            var completion = (await _client.CompleteChatAsync(messages, OptionsFor(request), either.Token)).Value;
            return new JudgeReply(TextOf(completion), completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new JudgeEndpointException(
                JudgeProblem.Unavailable, $"{Provider} did not reply within {_options.Timeout.TotalSeconds:0.#} seconds.");
        }
    }

    /// <summary>A reply that was cut off, filtered or refused is no reply, however well what there is of it reads.</summary>
    private static string TextOf(ChatCompletion completion) =>
        completion is { FinishReason: ChatFinishReason.Stop, Refusal: null or "" }
            ? string.Concat(completion.Content.Select(part => part.Text))
            : "";

    private string SystemText(JudgeRequest request) => _options.Format == JudgeFormat.Schema
        ? request.System
        : $"{request.System}\n\nReply with JSON that keeps to this schema, and nothing else:\n{request.Schema}";

    private ChatCompletionOptions OptionsFor(JudgeRequest request)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = _options.Temperature,
            MaxOutputTokenCount = _options.MaxOutputTokens,
            ResponseFormat = _options.Format switch
            {
                JudgeFormat.Schema => ChatResponseFormat.CreateJsonSchemaFormat(
                    FormatName, BinaryData.FromString(request.Schema), jsonSchemaIsStrict: true),
                JudgeFormat.Json => ChatResponseFormat.CreateJsonObjectFormat(),
                JudgeFormat.Text => ChatResponseFormat.CreateTextFormat(),
            },
        };
#pragma warning disable OPENAI001 // The property is marked as experimental; the field is part of the protocol.
        options.Seed = request.Seed;
#pragma warning restore OPENAI001
        return options;
    }

    /// <exception cref="JudgeEndpointException">It makes no sense to ask again now.</exception>
    private TimeSpan DelayAfter(ClientResultException failure, int attempt)
    {
        if (!RetryDelay.IsWorthwhile(failure.Status))
        {
            throw new JudgeEndpointException(JudgeProblem.Refused, $"{Provider} refuses with status {failure.Status}.");
        }

        string? header = null;
        failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out header);
        var now = _clock.GetUtcNow();
        var asked = RetryDelay.Asked(header, now);
        if (attempt == RetryDelay.Most || asked > RetryDelay.Longest)
        {
            throw new JudgeEndpointException(
                JudgeProblem.Unavailable, $"{Provider} answers with status {failure.Status}.", asked is { } delay ? now + delay : null);
        }

        return asked ?? RetryDelay.Of(attempt, _chance());
    }
}
