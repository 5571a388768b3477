"""Saves what PyTorch's optimisers and learning-rate schedules do over ten steps, for the tests of Timbre.Torch.

Writes tests/Fixtures/torch-nn/optimizers.safetensors and schedules.safetensors; needs torch 1.13.
"""

import warnings

import torch
import torch.optim as optim
from torch.optim import lr_scheduler as schedule

from torch_layers import save

STEPS = 10
SHAPES = ((4, 3), (5,), (2, 2, 2))

OPTIMIZERS = {
    "sgd": lambda p: optim.SGD(p, 0.1),
    "sgd-momentum": lambda p: optim.SGD(p, 0.1, momentum=0.9, dampening=0.3, weight_decay=0.05),
    "sgd-nesterov": lambda p: optim.SGD(p, 0.1, momentum=0.8, nesterov=True),
    "sgd-maximize": lambda p: optim.SGD(p, 0.1, momentum=0.8, maximize=True),
    "adam": lambda p: optim.Adam(p, 0.02),
    "adam-decay": lambda p: optim.Adam(p, 0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1),
    "adam-amsgrad": lambda p: optim.Adam(p, 0.02, betas=(0.5, 0.6), amsgrad=True),
    "adamw": lambda p: optim.AdamW(p, 0.02, weight_decay=0.1),
    "adamw-amsgrad": lambda p: optim.AdamW(p, 0.02, betas=(0.5, 0.6), weight_decay=0.1, amsgrad=True, maximize=True),
    "rmsprop": lambda p: optim.RMSprop(p, 0.01),
    "rmsprop-momentum": lambda p: optim.RMSprop(p, 0.01, alpha=0.9, momentum=0.7, weight_decay=0.1),
    "rmsprop-centered": lambda p: optim.RMSprop(p, 0.01, alpha=0.9, momentum=0.7, centered=True),
    "adagrad": lambda p: optim.Adagrad(p, 0.1, lr_decay=0.1, weight_decay=0.05, initial_accumulator_value=0.2),
}

SCHEDULES = {
    "step": lambda o: schedule.StepLR(o, 3, 0.5),
    "multi-step": lambda o: schedule.MultiStepLR(o, [2, 5, 9], 0.5),
    "exponential": lambda o: schedule.ExponentialLR(o, 0.9),
    "cosine": lambda o: schedule.CosineAnnealingLR(o, 4, 0.01),
    "linear": lambda o: schedule.LinearLR(o, 0.25, 1.0, 6),
    "constant": lambda o: schedule.ConstantLR(o, 0.25, 4),
    "polynomial": lambda o: schedule.PolynomialLR(o, 7, 2.0),
    "lambda": lambda o: schedule.LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
    "multiplicative": lambda o: schedule.MultiplicativeLR(o, lambda epoch: 0.9 if epoch % 2 else 0.8),
    "one-cycle": lambda o: schedule.OneCycleLR(o, 0.8, total_steps=20),
    "one-cycle-linear": lambda o: schedule.OneCycleLR(o, 0.8, epochs=4, steps_per_epoch=5, anneal_strategy="linear", three_phase=True),
    "sequential": lambda o: schedule.SequentialLR(o, [schedule.ConstantLR(o, 0.1, 3), schedule.ExponentialLR(o, 0.9)], [4]),
    "chained": lambda o: schedule.ChainedScheduler([schedule.ConstantLR(o, 0.1, 3), schedule.ExponentialLR(o, 0.9)]),
    "plateau": lambda o: schedule.ReduceLROnPlateau(o, factor=0.5, patience=2, cooldown=1, min_lr=0.05),
    "plateau-max": lambda o: schedule.ReduceLROnPlateau(o, mode="max", patience=0, threshold=0.05, threshold_mode="abs"),
}

METRICS = [1.0, 0.9, 0.95, 0.93, 0.92, 0.94, 0.91, 0.97, 0.5, 0.5, 0.6, 0.7, 0.55, 0.52, 0.51, 0.9, 0.8, 0.7, 0.6]


def optimizers():
    out = {}
    start = [torch.randn(shape) for shape in SHAPES]
    gradients = [[torch.randn(shape) for shape in SHAPES] for _ in range(STEPS)]
    for i, tensor in enumerate(start):
        out[f"start/{i}"] = tensor
    for step, tensors in enumerate(gradients):
        for i, tensor in enumerate(tensors):
            out[f"gradient/{step}/{i}"] = tensor
    for name, make in OPTIMIZERS.items():
        parameters = [torch.nn.Parameter(tensor.clone()) for tensor in start]
        optimizer = make(parameters)
        for step in range(STEPS):
            for i, parameter in enumerate(parameters):
                # The last parameter has no gradient at first, so that step counts differ.
                parameter.grad = None if i == 2 and step < 2 else gradients[step][i].clone()
            optimizer.step()
            for i, parameter in enumerate(parameters):
                out[f"{name}/{step}/{i}"] = parameter.detach().clone()
    save("optimizers", out)


def schedules():
    out = {"metrics": torch.tensor(METRICS, dtype=torch.float64)}
    for name, make in SCHEDULES.items():
        parameter = torch.nn.Parameter(torch.zeros(1))
        optimizer = optim.SGD([parameter], 0.4, momentum=0.9)
        scheduler = make(optimizer)
        group = optimizer.param_groups[0]
        rates, momenta = [group["lr"]], [group["momentum"]]
        for metric in METRICS:
            optimizer.step()
            scheduler.step(metric) if name.startswith("plateau") else scheduler.step()
            rates.append(group["lr"])
            momenta.append(group["momentum"])
        out[f"{name}/rate"] = torch.tensor(rates, dtype=torch.float64)
        out[f"{name}/momentum"] = torch.tensor(momenta, dtype=torch.float64)
    save("schedules", out)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.manual_seed(20)
    optimizers()
    schedules()
