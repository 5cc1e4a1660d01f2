"""The demo's pictures, drawn by code: nobody's photograph, nobody's face."""
